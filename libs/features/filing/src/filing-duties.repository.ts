import { Injectable } from '@nestjs/common';
import type { FilingPart, FilingState, LifecycleState } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { FilingDutyRow } from './filing-duty.entity';
import { STATE_SQL } from './window-state';

/** A duty with its window and what the unit has written for it. */
export interface DutyLine {
  id: string;
  windowId: string;
  period: string;
  endsOn: string;
  dueOn: string;
  dueNumber: number;
  closed: boolean;
  projectId: string;
  departmentId: string;
  part: FilingPart;
  filingId: string | null;
  state: FilingState | null;
  submittedAt: string | null;
  inTime: boolean | null;
  filedById: string | null;
  reviewNote: string | null;
  version: number | null;
  /** Of the project. */
  lifecycle: LifecycleState;
  demo: boolean;
}

type Raw = Omit<DutyLine, 'closed' | 'inTime' | 'dueNumber' | 'demo'> & { closed: number | boolean; demo: number | boolean; inTime: number | boolean | null; dueNumber: number | string };

@Injectable()
export class FilingDutiesRepository {
  constructor(private readonly database: Database) {}

  find(windowId: string, projectId: string, departmentId: string): Promise<FilingDutyRow | null> {
    return this.database.manager.findOneBy(FilingDutyRow, { windowId, projectId, departmentId });
  }

  ofWindow(windowId: string): Promise<FilingDutyRow[]> {
    return this.database.manager.findBy(FilingDutyRow, { windowId });
  }

  /** Leaves out those that are there already. */
  async insertMissing(rows: readonly FilingDutyRow[]): Promise<void> {
    for (let at = 0; at < rows.length; at += CHUNK) {
      await this.database.manager.createQueryBuilder().insert().into(FilingDutyRow).values(rows.slice(at, at + CHUNK)).orIgnore().updateEntity(false).execute();
    }
  }

  /** Those that are not owed any more. Where a filing was begun they stay. */
  async release(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += CHUNK) {
      const query = this.database.manager.createQueryBuilder().delete().from(FilingDutyRow).where('id IN (:...ids)', { ids: ids.slice(at, at + CHUNK) });
      await query.andWhere('NOT EXISTS (SELECT 1 FROM filings f WHERE f.window_id = filing_duties.window_id AND f.project_id = filing_duties.project_id AND f.department_id = filing_duties.department_id)').execute();
    }
  }

  /** What units owed or owe in windows that have opened and are not skipped, oldest due date first; `from`: due on that day or later. */
  async lines(districtId: string, asOf: string, { from, departmentId, projectIds }: { from?: string; departmentId?: string; projectIds?: readonly string[] } = {}): Promise<DutyLine[]> {
    if (projectIds?.length === 0) return [];
    const query = this.database.manager
      .createQueryBuilder()
      .from('filing_duties', 'duty')
      .innerJoin('filing_windows', 'win', 'win.id = duty.window_id')
      .innerJoin('projects', 'project', 'project.id = duty.project_id')
      .leftJoin('filings', 'filing', 'filing.window_id = duty.window_id AND filing.project_id = duty.project_id AND filing.department_id = duty.department_id')
      .select(COLUMNS.map(([path, name]) => `${path} AS "${name}"`))
      .addSelect(`CASE WHEN ${STATE_SQL.closed} THEN 1 ELSE 0 END`, 'closed')
      .where('duty.district_id = :districtId', { districtId, asOf })
      .andWhere('win.skipped = FALSE AND win.opens_on <= :asOf')
      .orderBy('win.due_on')
      .addOrderBy('win.ends_on')
      .addOrderBy('duty.id');
    if (from !== undefined) query.andWhere('win.due_on >= :from', { from });
    if (departmentId !== undefined) query.andWhere('duty.department_id = :departmentId', { departmentId });
    if (projectIds !== undefined && projectIds.length <= CHUNK) query.andWhere('duty.project_id IN (:...projectIds)', { projectIds: [...projectIds] });
    const rows = await query.getRawMany<Raw>();
    const wanted = projectIds === undefined || projectIds.length <= CHUNK ? null : new Set(projectIds);
    return rows.flatMap(({ closed, inTime, dueNumber, demo, ...row }) =>
      wanted !== null && !wanted.has(row.projectId) ? [] : [{ ...row, demo: Boolean(demo), dueNumber: Number(dueNumber), closed: Boolean(Number(closed)), inTime: inTime === null ? null : Boolean(inTime) }],
    );
  }
}

/** Rows or ids in one statement; both databases limit parameters. */
const CHUNK = 500;

const COLUMNS: [path: string, name: keyof DutyLine][] = [
  ['duty.id', 'id'],
  ['duty.window_id', 'windowId'],
  ['win.period', 'period'],
  ['win.ends_on', 'endsOn'],
  ['win.due_on', 'dueOn'],
  ['win.due_number', 'dueNumber'],
  ['duty.project_id', 'projectId'],
  ['duty.department_id', 'departmentId'],
  ['duty.part', 'part'],
  ['filing.id', 'filingId'],
  ['filing.state', 'state'],
  ['filing.submitted_at', 'submittedAt'],
  ['filing.in_time', 'inTime'],
  ['filing.filed_by_id', 'filedById'],
  ['filing.review_note', 'reviewNote'],
  ['filing.version', 'version'],
  ['project.lifecycle', 'lifecycle'],
  ['project.demo', 'demo'],
];
