import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { AuditChange } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { newId } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import type { Actor } from './ownership.service';
import { goneFrom, mergeBoxes, mergeIndicators, mergeProgrammes } from './plan-frame';
import type { PlanImportRow } from './plan-import-row.entity';
import type { PlanImport } from './plan-import.entity';
import { indicatorChanges } from './plan-indicators';
import type { PlanItem } from './plan-item.entity';
import { PlanProjectsService, type PlacedItem } from './plan-projects.service';
import { stillReviewed } from './plan-review';
import { PlanWriterRepository, type Reanchored } from './plan-writer.repository';
import type { Plan } from './plan.entity';
import { PlansRepository } from './plans.repository';

/** A reviewed reading of a text, as `commit` takes it. */
export interface PlanReading {
  import: Pick<PlanImport, 'districtId' | 'planId' | 'textId' | 'textSha256' | 'fileName' | 'structure'>;
  rows: readonly PlanImportRow[];
}
export interface PlanCommit {
  planId: string;
  projectsCreated: number;
}

/** Makes a reviewed reading the catalogue. Runs inside the caller's transaction. */
@Injectable()
export class PlanCommitService {
  constructor(
    private readonly writer: PlanWriterRepository,
    private readonly plans: PlansRepository,
    private readonly projects: PlanProjectsService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `stale_version` when the catalogue is no longer the one that the reading was compared with.
   * Unchanged items only move to their place in the new text. Changed words make a new item that takes over the projects; removed
   * items are retired and keep theirs; added ones get a project in 储备. No existing project is touched.
   */
  async commit({ import: source, rows }: PlanReading, actor: Actor): Promise<PlanCommit> {
    const now = this.clock.nowIso();
    const { districtId } = source;
    const old = await this.comparedItems(source, rows);
    const planId = await this.savePlan(source, now);
    const owner = { districtId, planId };
    const oldBoxes = await this.writer.boxes(districtId, planId);
    const boxes = mergeBoxes(owner, source.structure, oldBoxes);
    const present = await this.writer.programmes(districtId, oldBoxes.map(({ id }) => id));
    const programmes = mergeProgrammes(owner, source.structure, boxes.all, present);
    const oldIndicators = await this.writer.indicators(districtId, planId);
    const indicators = mergeIndicators(owner, source.structure, oldIndicators);
    await this.writer.saveFrame(boxes, programmes, indicators);
    await this.writer.retireFrame({ boxes: goneFrom(oldBoxes, boxes), programmes: goneFrom(present, programmes), indicators: goneFrom(oldIndicators, indicators) }, now);

    const placed: PlacedItem[] = [];
    const moved: { from: string; to: string }[] = [];
    for (const row of rows) {
      const programme = row.programmeIndex === null ? undefined : programmes.all[row.programmeIndex];
      if (programme === undefined || (row.change !== 'added' && row.change !== 'changed')) continue;
      const before = row.previousItemId === null ? undefined : old.get(row.previousItemId);
      const item = toItem(row, { ...owner, programmeId: programme.id, textId: source.textId }, before);
      placed.push({ item, programme, boxTitle: row.boxTitle });
      if (before !== undefined) moved.push({ from: before.id, to: item.id });
    }
    await this.writer.insertItems(placed.map(({ item }) => item));
    for (const { from, to } of moved) await this.writer.moveLinks(from, to);
    const removed = rows.flatMap(({ change, previousItemId }) => (change === 'removed' && previousItemId !== null ? [previousItemId] : []));
    await this.writer.retire([...moved.map(({ from, to }) => ({ id: from, replacedById: to })), ...removed.map((id) => ({ id, replacedById: null }))], now);
    await this.writer.reanchor(rows.flatMap((row) => reanchored(row, source.textId, old)));
    const replaced = new Set(moved.map(({ to }) => to));
    const projectsCreated = await this.projects.create(districtId, placed.filter(({ item }) => !replaced.has(item.id)), actor);
    const current = oldIndicators.filter(({ retiredAt }) => retiredAt === null);
    const changed = source.planId === null ? [] : indicatorChanges(current, source.structure.indicators);
    await this.record(source, planId, rows, [{ field: 'projects', label: '新建项目', from: null, to: String(projectsCreated) }, ...changed], actor);
    return { planId, projectsCreated };
  }

  /** The current items, each of which one row stands for. */
  private async comparedItems({ districtId, planId }: PlanReading['import'], rows: readonly PlanImportRow[]): Promise<Map<string, ItemState>> {
    const current = await this.plans.currentPlan(districtId);
    if ((current?.id ?? null) !== planId) throw new UserError('stale_version');
    const items = new Map((current === null ? [] : await this.plans.itemStates(districtId, current.id)).map((item) => [item.id, item]));
    const compared = rows.flatMap(({ previousItemId }) => previousItemId ?? []);
    if (compared.length !== items.size || compared.some((id) => !items.has(id))) throw new UserError('stale_version');
    return items;
  }

  private async savePlan(source: PlanReading['import'], now: string): Promise<string> {
    const { districtId, planId, textId, textSha256, structure } = source;
    const values = {
      textId,
      textSha256,
      title: structure.title,
      source: source.fileName,
      periodStart: structure.periodStart,
      periodEnd: structure.periodEnd,
      importedAt: now,
    };
    const present = planId === null ? null : await this.plans.find(districtId, planId);
    const plan: Plan = present ?? { ...values, id: newId(), districtId, version: 1 };
    if (present === null) await this.writer.insertPlan(plan);
    else await this.writer.updatePlan(present, values);
    return plan.id;
  }

  private async record(source: PlanReading['import'], planId: string, rows: readonly PlanImportRow[], more: readonly AuditChange[], actor: Actor): Promise<void> {
    const count = (change: string) => String(rows.filter((row) => row.change === change).length);
    const figure = (field: string, label: string, to: string) => ({ field, label, from: null, to });
    await this.audit.record({
      action: 'import',
      objectType: 'plan',
      objectId: planId,
      objectLabel: source.structure.title,
      changes: [
        figure('textSha256', '文本 SHA-256', source.textSha256),
        figure('added', '新增条目', count('added')),
        figure('changed', '有变化条目', count('changed')),
        figure('removed', '文中已无条目', count('removed')),
        figure('unchanged', '无变化条目', count('unchanged')),
        ...more,
      ],
      reason: `文件 ${source.fileName}`,
      actor,
      districtId: source.districtId,
    });
  }
}

type ItemState = Pick<PlanItem, 'id' | 'state' | 'notEstablishedReason' | 'warnings' | 'reviewed'>;
type Owner = Pick<PlanItem, 'districtId' | 'planId' | 'programmeId' | 'textId'>;

/** An added item gets a project in the same transaction; changed words keep what was decided about the old ones. */
function toItem(row: PlanImportRow, owner: Owner, before: Pick<PlanItem, 'state' | 'notEstablishedReason'> | undefined): PlanItem {
  return {
    ...owner,
    id: newId(),
    box: row.box,
    programmeNumber: row.programmeNumber,
    seq: row.seq,
    name: row.name,
    verbatim: row.verbatim,
    place: row.place,
    sharedTail: row.sharedTail,
    sourceStart: row.sourceStart,
    sourceEnd: row.sourceEnd,
    line: row.line,
    warnings: row.warnings,
    corrected: row.corrected,
    reviewed: row.reviewed || row.corrected,
    state: before?.state ?? 'covered',
    notEstablishedReason: before?.notEstablishedReason ?? null,
    retiredAt: null,
    replacedById: null,
    version: 1,
  };
}

/** A check of the item stays, also one made after the text was staged. */
function reanchored(row: PlanImportRow, textId: string, old: ReadonlyMap<string, ItemState>): Reanchored[] {
  const { change, previousItemId, seq, programmeNumber, sourceStart, sourceEnd, line, warnings, corrected } = row;
  if (change !== 'unchanged' || previousItemId === null) return [];
  const before = old.get(previousItemId);
  const reviewed = row.reviewed || corrected || (before !== undefined && stillReviewed(before, warnings));
  return [{ id: previousItemId, textId, seq, programmeNumber, sourceStart, sourceEnd, line, warnings, corrected, reviewed }];
}
