import { Injectable } from '@nestjs/common';
import type { CoverageBox, CoverageItem, CoverageProgramme, CoverageView, Principal } from '@portfolio/contracts';
import { cleanSlice } from '@portfolio/plan-text';
import { UserError } from '@portfolio/platform/errors';
import { countCovered, paragraphRuns } from './coverage';
import { CoverageRepository, type CoverageProject } from './coverage.repository';
import type { PlanItem } from './plan-item.entity';
import { PlanItemsRepository } from './plan-items.repository';
import { PlansRepository } from './plans.repository';
import type { Programme } from './programme.entity';

/** 规划覆盖: the plan's boxes as printed, with what became of each work. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly plans: PlansRepository,
    private readonly items: PlanItemsRepository,
    private readonly coverage: CoverageRepository,
  ) {}

  /** Six queries, whatever the size of the plan. Boxes without works (indicators) are left out. */
  async view(user: Principal, planId: string): Promise<CoverageView> {
    const plan = await this.plans.find(user.districtId, planId);
    if (plan === null) throw new UserError('not_found');
    const text = await this.plans.text(user.districtId, plan.textId);
    const items = await this.items.current(user.districtId, planId);
    const projects = await this.coverage.projects(user.districtId, planId);
    const itemsOf = groupBy(items, ({ programmeId }) => programmeId);
    const programmesOf = groupBy(await this.plans.programmeRows(user.districtId, planId), ({ boxId }) => boxId);
    const boxes = (await this.plans.boxRows(user.districtId, planId)).flatMap((box): CoverageBox[] => {
      const programmes = (programmesOf.get(box.id) ?? []).flatMap((programme) => coveredProgramme(text, programme, itemsOf.get(programme.id) ?? [], projects));
      const counts = countCovered(programmes.flatMap((programme) => programme.items));
      if (programmes.length === 0) return [];
      return [{ number: box.number, title: box.title, chapter: box.chapter, covered: counts.covered, total: counts.total, programmes }];
    });
    return { planId, planTitle: plan.title, ...countCovered(items), boxes };
  }
}

/** Empty for a programme that the current text has no item of any more. */
function coveredProgramme(text: string, programme: Programme, items: readonly PlanItem[], projects: ReadonlyMap<string, CoverageProject[]>): CoverageProgramme[] {
  if (items.length === 0) return [];
  const { covered, total } = countCovered(items);
  const { id, number, title, openEnded, sourceStart, sourceEnd } = programme;
  const runs = paragraphRuns(text, { start: sourceStart, end: sourceEnd }, items, cleanSlice);
  return [{ id, number, title, openEnded, covered, total, runs, items: items.map((item) => toCoverageItem(item, projects.get(item.id) ?? [])) }];
}

function toCoverageItem(item: PlanItem, projects: CoverageProject[]): CoverageItem {
  const { id, seq, name, place, state, notEstablishedReason, warnings, reviewed, version } = item;
  return { id, seq, name, place, state, notEstablishedReason, warnings, reviewed, version, projects };
}

function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return groups;
}
