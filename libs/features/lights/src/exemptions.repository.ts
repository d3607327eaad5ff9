import { Injectable } from '@nestjs/common';
import { LIGHT_DIMENSIONS, type Exemption } from '@portfolio/contracts';
import { Database, applyList, contains, eq, insertMany, oneOf, readRawPage, updateVersioned, type ListFilter, type ListSpec } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import type { LightExemption } from '@portfolio/rules';
import { ExemptionRow } from './exemption.entity';

const CHUNK = 500;

/** An exemption that lifts hits on a day. */
export interface LiftingExemption extends LightExemption {
  id: string;
  projectId: string;
  reason: string;
}

type Line = Omit<Exemption, 'demo' | 'state'> & { demo: boolean | number; state: ExemptionRow['state'] };

/** State as people see it: an approved exemption is 豁免中 up to its last day. */
function stateFilter(today: string): ListFilter {
  const conditions: Record<string, string> = {
    requested: "exemption.state = 'requested'",
    refused: "exemption.state = 'refused'",
    approved: "(exemption.state = 'approved' AND exemption.untilDate >= :stateToday)",
    expired: "(exemption.state = 'approved' AND exemption.untilDate < :stateToday)",
  };
  return (query, value) => {
    const asked = (Array.isArray(value) ? value : [value]).map((state: unknown) => conditions[String(state)]);
    if (asked.length === 0 || asked.includes(undefined)) throw new UserError('malformed_request', { detail: '筛选条件 state 的值不正确' });
    query.andWhere(`(${asked.join(' OR ')})`, { stateToday: today });
  };
}

const listSpec = (today: string): ListSpec => ({
  sorts: { id: 'exemption.id', requestedAt: 'exemption.requestedAt', until: 'exemption.untilDate', projectCode: 'project.code', state: 'exemption.state' },
  filters: {
    id: eq('exemption.id'),
    projectId: eq('exemption.projectId'),
    dimension: oneOf('exemption.dimension', LIGHT_DIMENSIONS),
    state: stateFilter(today),
    departmentId: eq('lead.departmentId'),
    q: contains(['project.code', 'project.name', 'exemption.reason']),
  },
  defaultSort: ['requestedAt', 'DESC'],
});

@Injectable()
export class ExemptionsRepository {
  constructor(private readonly database: Database) {}

  async page(districtId: string, list: ListQuery, today: string): Promise<Page<Exemption>> {
    const { rows, total } = await readRawPage<Line>(applyList(this.lines(districtId), list, listSpec(today)));
    return { rows: rows.map((row) => toExemption(row, today)), total };
  }

  async view(districtId: string, id: string, today: string): Promise<Exemption | null> {
    const row = await this.lines(districtId).andWhere('exemption.id = :id', { id }).getRawOne<Line>();
    return row === undefined ? null : toExemption(row, today);
  }

  find(districtId: string, id: string): Promise<ExemptionRow | null> {
    return this.database.manager.findOneBy(ExemptionRow, { districtId, id });
  }

  async idsOf(projectId: string): Promise<string[]> {
    return (await this.database.manager.find(ExemptionRow, { select: { id: true }, where: { projectId } })).map(({ id }) => id);
  }

  /** Whether the same is asked for, or lifted, already. */
  pending(projectId: string, dimension: ExemptionRow['dimension'], milestoneId: string | null, today: string): Promise<boolean> {
    const query = this.database.manager
      .createQueryBuilder(ExemptionRow, 'exemption')
      .where('exemption.projectId = :projectId AND exemption.dimension = :dimension', { projectId, dimension })
      .andWhere("(exemption.state = 'requested' OR (exemption.state = 'approved' AND exemption.untilDate >= :today))", { today });
    return (milestoneId === null ? query.andWhere('exemption.milestoneId IS NULL') : query.andWhere('exemption.milestoneId = :milestoneId', { milestoneId })).getExists();
  }

  /** Approved and not ended on a day; of all the district's projects, or of those named. */
  async lifting(districtId: string, projectIds: readonly string[] | null, asOf: string): Promise<LiftingExemption[]> {
    if (projectIds === null) return this.liftingRows(districtId, null, asOf);
    const found: LiftingExemption[] = [];
    for (let at = 0; at < projectIds.length; at += CHUNK) found.push(...(await this.liftingRows(districtId, projectIds.slice(at, at + CHUNK), asOf)));
    return found;
  }

  insert(rows: readonly ExemptionRow[]): Promise<void> {
    return insertMany(this.database.manager, ExemptionRow, rows);
  }

  update(at: { id: string; version: number }, changes: Partial<ExemptionRow>, present: () => Promise<unknown>): Promise<ExemptionRow> {
    return updateVersioned(this.database.manager, ExemptionRow, at, changes, present);
  }

  private async liftingRows(districtId: string, ids: readonly string[] | null, asOf: string): Promise<LiftingExemption[]> {
    const query = this.database.manager
      .createQueryBuilder(ExemptionRow, 'exemption')
      .where("exemption.districtId = :districtId AND exemption.state = 'approved' AND exemption.fromDate <= :asOf AND exemption.untilDate >= :asOf", { districtId, asOf })
      .orderBy('exemption.id');
    if (ids !== null) query.andWhere('exemption.projectId IN (:...ids)', { ids });
    const rows = await query.getMany();
    return rows.map(({ id, projectId, dimension, milestoneId, reason, fromDate, untilDate }) => ({ id, projectId, dimension, milestoneId, reason, from: fromDate ?? asOf, until: untilDate }));
  }

  private lines(districtId: string) {
    const own = ['id', 'projectId', 'dimension', 'milestoneId', 'reason', 'evidence', 'state', 'requestedAt', 'requestedBy', 'decidedAt', 'decidedBy', 'decisionNote', 'demo', 'version'];
    return this.database.manager
      .createQueryBuilder(ExemptionRow, 'exemption')
      .innerJoin('projects', 'project', 'project.id = exemption.projectId')
      .leftJoin('milestones', 'milestone', 'milestone.id = exemption.milestoneId')
      .leftJoin('assignments', 'lead', "lead.projectId = project.id AND lead.role = 'lead'")
      .leftJoin('departments', 'department', 'department.id = lead.departmentId')
      .select([
        ...own.map((name) => `exemption.${name} AS "${name}"`),
        ...['exemption.untilDate AS "until"', 'project.code AS "projectCode"', 'project.name AS "projectName"', 'milestone.name AS "milestoneName"', 'department.name AS "leadDepartmentName"'],
      ])
      .where('exemption.districtId = :districtId', { districtId });
  }
}

function toExemption({ demo, state, ...line }: Line, today: string): Exemption {
  return { ...line, demo: Boolean(demo), state: state === 'approved' && line.until < today ? 'expired' : state };
}
