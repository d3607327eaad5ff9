import { Injectable } from '@nestjs/common';
import { FILING_WINDOW_STATES, PERIOD_KINDS, type FilingWindowState } from '@portfolio/contracts';
import { Database, applyList, eq, insertMany, oneOf, readPage, updateVersioned, type ListQuery, type ListSpec, type Page, type Versioned } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { FilingWindowRow } from './filing-window.entity';
import { STATE_SQL } from './window-state';

export type WindowChanges = Partial<Pick<FilingWindowRow, 'opensOn' | 'dueOn' | 'closedOn' | 'skipped' | 'reason' | 'moved' | 'dueNumber'>>;
export interface WindowCounts {
  due: number;
  inTime: number;
  late: number;
}

@Injectable()
export class FilingWindowsRepository {
  constructor(private readonly database: Database) {}

  page(districtId: string, list: ListQuery, asOf: string): Promise<Page<FilingWindowRow>> {
    const query = this.database.manager.createQueryBuilder(FilingWindowRow, 'win').where('win.districtId = :districtId', { districtId });
    return readPage(applyList(query, list, spec(asOf)));
  }

  /** Null also for another district's. */
  find(districtId: string, id: string): Promise<FilingWindowRow | null> {
    return this.database.manager.findOneBy(FilingWindowRow, { districtId, id });
  }

  /** Of which the last day is `date` or later. */
  endingFrom(districtId: string, date: string): Promise<FilingWindowRow[]> {
    const query = this.database.manager.createQueryBuilder(FilingWindowRow, 'win').where('win.districtId = :districtId', { districtId });
    return query.andWhere('(win.endsOn >= :date OR win.dueOn >= :date)', { date }).orderBy('win.opensOn').addOrderBy('win.id').getMany();
  }

  ofPeriods(districtId: string, periods: readonly string[]): Promise<FilingWindowRow[]> {
    const query = this.database.manager.createQueryBuilder(FilingWindowRow, 'win').where('win.districtId = :districtId', { districtId });
    return query.andWhere('win.period IN (:...periods)', { periods: [...periods] }).orderBy('win.endsOn').addOrderBy('win.id').getMany();
  }

  open(districtId: string, asOf: string): Promise<FilingWindowRow[]> {
    const query = this.database.manager.createQueryBuilder(FilingWindowRow, 'win').where('win.districtId = :districtId', { districtId });
    return query.andWhere(STATE_SQL.open, { asOf }).orderBy('win.id').getMany();
  }

  insert(rows: readonly FilingWindowRow[]): Promise<void> {
    return insertMany(this.database.manager, FilingWindowRow, rows);
  }

  /** Leaves out those of a period that is there already: several processes may start at once. */
  async insertMissing(rows: readonly FilingWindowRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.database.manager.createQueryBuilder().insert().into(FilingWindowRow).values([...rows]).orIgnore().updateEntity(false).execute();
  }

  update(at: Versioned, changes: WindowChanges, present: () => Promise<unknown>): Promise<FilingWindowRow> {
    return updateVersioned(this.database.manager, FilingWindowRow, at, changes, present);
  }

  /** Filings due in each window, and how they came. */
  async counts(windowIds: readonly string[]): Promise<Map<string, WindowCounts>> {
    if (windowIds.length === 0) return new Map();
    const rows = await this.database.manager
      .createQueryBuilder()
      .from('filing_duties', 'duty')
      .leftJoin('filings', 'filing', 'filing.window_id = duty.window_id AND filing.project_id = duty.project_id AND filing.department_id = duty.department_id')
      .select('duty.window_id', 'id')
      .addSelect('COUNT(*)', 'due')
      .addSelect('SUM(CASE WHEN filing.in_time = TRUE THEN 1 ELSE 0 END)', 'inTime')
      .addSelect('SUM(CASE WHEN filing.in_time = FALSE THEN 1 ELSE 0 END)', 'late')
      .where('duty.window_id IN (:...windowIds)', { windowIds: [...windowIds] })
      .groupBy('duty.window_id')
      .getRawMany<Record<'id' | keyof WindowCounts, string | number>>();
    return new Map(rows.map(({ id, due, inTime, late }) => [String(id), { due: Number(due), inTime: Number(inTime), late: Number(late) }]));
  }
}

function spec(asOf: string): ListSpec {
  return {
    sorts: { id: 'win.id', kind: 'win.kind', period: 'win.period', opensOn: 'win.opensOn', dueOn: 'win.dueOn', startsOn: 'win.startsOn' },
    filters: {
      id: eq('win.id'),
      kind: oneOf('win.kind', PERIOD_KINDS),
      period: eq('win.period'),
      state: (query, value) => {
        const asked = (Array.isArray(value) ? value : [value]).filter((each): each is FilingWindowState => FILING_WINDOW_STATES.some((state) => state === each));
        if (asked.length === 0) throw new UserError('malformed_request', { detail: '筛选条件 state 的值不正确' });
        query.andWhere(`(${asked.map((state) => `(${STATE_SQL[state]})`).join(' OR ')})`, { asOf });
      },
    },
    defaultSort: ['dueOn', 'DESC'],
  };
}
