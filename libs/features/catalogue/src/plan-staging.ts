import { Injectable } from '@nestjs/common';
import type { ImportRowChange, PlanWarning } from '@portfolio/contracts';
import { compareWithCatalogue, type ComparedRow, type KnownItem } from './plan-comparison';
import { applyCorrections } from './plan-corrections';
import { titleFromFile, type PlanHeading } from './plan-heading';
import { indicatorChanges, indicatorFindings } from './plan-indicators';
import { PlanItemsRepository } from './plan-items.repository';
import { readPlanText, type PlanTitle } from './plan-reading';
import { isOpenDoubt } from './plan-review';
import type { PlanStructure } from './plan-structure';
import type { Plan } from './plan.entity';
import { PlansRepository } from './plans.repository';

/** A text read and compared with the catalogue, nothing written. */
export interface StagedPlan {
  plan: Plan | null;
  sha256: string;
  structure: PlanStructure;
  rows: ComparedRow[];
  findings: PlanWarning[];
  counts: Record<ImportRowChange, number>;
  /** The catalogue has exactly this text already. */
  sameText: boolean;
  /** The same text, and no reading of it waits for a planner: there is nothing to review. */
  settled: boolean;
}

export interface PlanFile {
  text: string;
  fileName: string;
  /** For an excerpt, which does not carry its own title. */
  about?: PlanTitle;
}

@Injectable()
export class PlanStaging {
  constructor(
    private readonly plans: PlansRepository,
    private readonly items: PlanItemsRepository,
  ) {}

  /** Throws `payload_too_large`, `plan_unreadable` or `plan_without_boxes`. */
  async stage(districtId: string, { text, fileName, about }: PlanFile): Promise<StagedPlan> {
    const plan = await this.plans.currentPlan(districtId);
    const { sha256, structure, items, findings, indicatorLines } = readPlanText(text, (heading) => about ?? titled(heading, plan, fileName));
    const known = plan === null ? [] : await this.known(districtId, plan.id);
    const rows = compareWithCatalogue(structure, applyCorrections(text, items, known), known);
    const counts = countChanges(rows);
    const sameText = plan?.textSha256 === sha256;
    const doubts = sameText ? known.filter(isOpenDoubt).length : 0;
    const indicators = plan === null ? [] : indicatorChanges(await this.plans.indicatorRows(districtId, plan.id), structure.indicators);
    const told = [...summary(plan, { counts, sameText, doubts }), ...indicatorFindings(indicators, indicatorLines), ...findings];
    return { plan, sha256, structure, rows, findings: told, counts, sameText, settled: sameText && doubts === 0 };
  }

  /** The items of the current text with the titles above them. */
  async known(districtId: string, planId: string): Promise<KnownItem[]> {
    const boxes = new Map((await this.plans.boxRows(districtId, planId)).map((box) => [box.number, box.title]));
    const programmes = new Map((await this.plans.programmeRows(districtId, planId)).map((programme) => [programme.id, programme]));
    return (await this.items.current(districtId, planId)).map(
      ({ id, box, programmeId, programmeNumber, seq, name, verbatim, place, sharedTail, sourceStart, sourceEnd, line, corrected, reviewed, warnings }) => ({
        id,
        box,
        boxTitle: boxes.get(box) ?? '',
        programmeNumber,
        programmeTitle: programmes.get(programmeId)?.title ?? '',
        openEnded: programmes.get(programmeId)?.openEnded ?? false,
        seq,
        name,
        verbatim,
        place,
        sharedTail,
        sourceStart,
        sourceEnd,
        line,
        corrected,
        reviewed,
        warnings,
      }),
    );
  }
}

export function countChanges(rows: readonly Pick<ComparedRow, 'change'>[]): Record<ImportRowChange, number> {
  const counts = { added: 0, unchanged: 0, changed: 0, removed: 0 };
  for (const { change } of rows) counts[change] += 1;
  return counts;
}

export function hasChanges(counts: Record<ImportRowChange, number>): boolean {
  return counts.added + counts.changed + counts.removed > 0;
}

/** A revision without a title of its own keeps the plan's. */
function titled({ title, periodStart, periodEnd }: PlanHeading, plan: Plan | null, fileName: string): PlanTitle {
  const period = periodStart === 0 && plan !== null ? plan : { periodStart, periodEnd };
  return { title: title ?? plan?.title ?? titleFromFile(fileName), periodStart: period.periodStart, periodEnd: period.periodEnd };
}

function summary(plan: Plan | null, { counts, sameText, doubts }: { counts: Record<ImportRowChange, number>; sameText: boolean; doubts: number }): PlanWarning[] {
  if (doubts > 0) {
    return [{ code: 'same_text_doubts', message: `这份文本与当前规划全文完全一致，其中 ${doubts} 条读法存疑。可逐条核对、更正、拆分或合并，提交入库后生效。`, line: 1 }];
  }
  if (sameText) return [{ code: 'same_text', message: '这份文本与当前规划全文完全一致，没有需要入库的内容，目录未作任何改动。', line: 1 }];
  if (plan === null || hasChanges(counts)) return [];
  return [{ code: 'no_item_changes', message: '条目与现行目录完全一致；提交入库只更新规划正文和指标，不增减条目，也不影响任何项目。', line: 1 }];
}
