import { Injectable } from '@nestjs/common';
import { ADJUSTMENT_KINDS, ADJUSTMENT_STATES, PENDING_ADJUSTMENT_STATES, type Adjustment, type AdjustmentComment, type AdjustmentProject } from '@portfolio/contracts';
import { Database, applyList, contains, eq, insertMany, isTrue, newId, oneOf, readRawPage, updateVersioned, type ListSpec } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { AdjustmentCommentRow } from './adjustment-comment.entity';
import { AdjustmentProjectRow } from './adjustment-project.entity';
import { AdjustmentRow } from './adjustment.entity';

const PENDING = "adjustment.state IN ('submitted', 'reviewed')";

const LIST: ListSpec = {
  sorts: {
    id: 'adjustment.id',
    askedAt: 'adjustment.askedAt',
    decidedAt: 'adjustment.decidedAt',
    kind: 'adjustment.kind',
    state: 'adjustment.state',
    projectCode: 'project.code',
    department: 'department.name',
  },
  filters: {
    id: eq('adjustment.id'),
    kind: oneOf('adjustment.kind', ADJUSTMENT_KINDS),
    state: oneOf('adjustment.state', ADJUSTMENT_STATES),
    pending: isTrue(PENDING),
    departmentId: eq('adjustment.departmentId'),
    // Every part counts: the subject, what goes on inside it, what came of it.
    projectId: (query, value) =>
      query.andWhere('EXISTS (SELECT 1 FROM adjustment_projects part WHERE part.adjustment_id = adjustment.id AND part.project_id = :partOf)', { partOf: String(value) }),
    afterDue: isTrue('adjustment.afterDue'),
    q: contains(['adjustment.subjectName', 'project.code', 'adjustment.documentNumber', 'adjustment.reason']),
    demo: isTrue('adjustment.demo'),
  },
  defaultSort: ['askedAt', 'DESC'],
};

type Line = Omit<Adjustment, 'afterDue' | 'demo' | 'comments'> & { afterDue: boolean | number; demo: boolean | number; comments: number | string };
/** What may change of an adjustment. */
export type AdjustmentChanges = Partial<Pick<AdjustmentRow, 'state' | 'documentNumber' | 'decidedAt' | 'decidedById' | 'decidedBy' | 'decisionNote' | 'baselineNumber' | 'diff'>>;

@Injectable()
export class AdjustmentsRepository {
  constructor(private readonly database: Database) {}

  async page(districtId: string, list: ListQuery): Promise<Page<Adjustment>> {
    const { rows, total } = await readRawPage<Line>(applyList(this.listing(districtId), list, LIST));
    return { rows: rows.map(toAdjustment), total };
  }

  /** As the list shows it; null also for another district's. */
  async line(districtId: string, id: string): Promise<Adjustment | null> {
    const row = await this.listing(districtId).andWhere('adjustment.id = :id', { id }).getRawOne<Line>();
    return row === undefined ? null : toAdjustment(row);
  }

  /** As stored; null also for another district's. */
  find(districtId: string, id: string): Promise<AdjustmentRow | null> {
    return this.database.manager.findOneBy(AdjustmentRow, { districtId, id });
  }

  async insert(row: AdjustmentRow, projects: readonly Pick<AdjustmentProjectRow, 'projectId' | 'part'>[]): Promise<void> {
    await insertMany(this.database.manager, AdjustmentRow, [row]);
    await this.addProjects(row, projects);
  }

  addProjects({ id, districtId }: Pick<AdjustmentRow, 'id' | 'districtId'>, projects: readonly Pick<AdjustmentProjectRow, 'projectId' | 'part'>[]): Promise<void> {
    return insertMany(this.database.manager, AdjustmentProjectRow, projects.map((project) => ({ ...project, id: newId(), districtId, adjustmentId: id })));
  }

  /** Raises the version with whatever changed; throws `StaleVersionError` with what `present` gives. */
  update(at: { id: string; version: number }, changes: AdjustmentChanges, present: () => Promise<unknown>): Promise<AdjustmentRow> {
    return updateVersioned(this.database.manager, AdjustmentRow, at, changes, present);
  }

  addComment(comment: Omit<AdjustmentCommentRow, 'id'>): Promise<void> {
    return insertMany(this.database.manager, AdjustmentCommentRow, [{ ...comment, id: newId() }]);
  }

  /** Oldest first. */
  async comments(adjustmentId: string): Promise<AdjustmentComment[]> {
    const rows = await this.database.manager.find(AdjustmentCommentRow, { where: { adjustmentId }, order: { at: 'ASC', id: 'ASC' } });
    return rows.map(({ id, at, byId, by, text }) => ({ id, at, byId, by, text }));
  }

  projects(adjustmentId: string): Promise<AdjustmentProject[]> {
    return this.database.manager
      .createQueryBuilder(AdjustmentProjectRow, 'part')
      .innerJoin('projects', 'project', 'project.id = part.projectId')
      .select('part.projectId', 'projectId')
      .addSelect('project.code', 'code')
      .addSelect('project.name', 'name')
      .addSelect('part.part', 'part')
      .where('part.adjustmentId = :adjustmentId', { adjustmentId })
      .orderBy("CASE part.part WHEN 'subject' THEN 0 WHEN 'merged' THEN 1 ELSE 2 END")
      .addOrderBy('project.code')
      .getRawMany<AdjustmentProject>();
  }

  /** Of the whole district or of some projects, oldest first; projects of every part. */
  async pending(districtId: string, projectIds?: readonly string[]): Promise<(AdjustmentRow & { aboutProjectId: string })[]> {
    if (projectIds?.length === 0) return [];
    const query = this.database.manager
      .createQueryBuilder(AdjustmentRow, 'adjustment')
      .where('adjustment.districtId = :districtId', { districtId })
      .andWhere('adjustment.state IN (:...states)', { states: [...PENDING_ADJUSTMENT_STATES] })
      .orderBy('adjustment.askedAt')
      .addOrderBy('adjustment.id');
    const rows = await query.getMany();
    if (rows.length === 0) return [];
    const parts = await this.database.manager.createQueryBuilder(AdjustmentProjectRow, 'part').where('part.adjustmentId IN (:...ids)', { ids: rows.map(({ id }) => id) }).getMany();
    const asked = projectIds === undefined ? null : new Set(projectIds);
    return rows.flatMap((row) => parts.filter(({ adjustmentId, projectId }) => adjustmentId === row.id && (asked === null || asked.has(projectId))).map(({ projectId }) => ({ ...row, aboutProjectId: projectId })));
  }

  /** Into which project this one has gone by an approved package; null when into none. */
  async packagedInto(projectId: string): Promise<string | null> {
    const row = await this.database.manager
      .createQueryBuilder(AdjustmentProjectRow, 'part')
      .innerJoin(AdjustmentRow, 'adjustment', "adjustment.id = part.adjustmentId AND adjustment.state = 'approved'")
      .innerJoin('projects', 'project', 'project.id = adjustment.projectId')
      .select('project.name', 'name')
      .where("part.projectId = :projectId AND part.part = 'merged'", { projectId })
      .getRawOne<{ name: string }>();
    return row?.name ?? null;
  }

  async idsOf(projectId: string): Promise<string[]> {
    return (await this.database.manager.findBy(AdjustmentProjectRow, { projectId })).map(({ adjustmentId }) => adjustmentId);
  }

  countPending(districtId: string): Promise<number> {
    return this.database.manager.createQueryBuilder(AdjustmentRow, 'adjustment').where('adjustment.districtId = :districtId', { districtId }).andWhere(PENDING).getCount();
  }

  private listing(districtId: string) {
    return this.database.manager
      .createQueryBuilder(AdjustmentRow, 'adjustment')
      .leftJoin('projects', 'project', 'project.id = adjustment.projectId')
      .leftJoin('departments', 'department', 'department.id = adjustment.departmentId')
      .select(COLUMNS.map((name) => `adjustment.${name} AS "${name}"`))
      .addSelect('project.code', 'projectCode')
      .addSelect('COALESCE(project.name, adjustment.subjectName)', 'projectName')
      .addSelect('department.name', 'departmentName')
      .addSelect('(SELECT COUNT(*) FROM adjustment_comments comment WHERE comment.adjustment_id = adjustment.id)', 'comments')
      .where('adjustment.districtId = :districtId', { districtId });
  }
}

const COLUMNS = [
  'id', 'kind', 'state', 'projectId', 'departmentId', 'reason', 'documentNumber', 'afterDue', 'askedAt', 'askedById', 'askedBy', 'decidedAt', 'decidedBy', 'decisionNote',
  'baselineNumber', 'demo', 'version',
] as const satisfies readonly (keyof AdjustmentRow)[];

function toAdjustment({ afterDue, demo, comments, ...row }: Line): Adjustment {
  return { ...row, afterDue: Boolean(afterDue), demo: Boolean(demo), comments: Number(comments) };
}
