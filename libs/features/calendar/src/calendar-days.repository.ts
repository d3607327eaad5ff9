import { Injectable } from '@nestjs/common';
import { CALENDAR_DAY_KINDS, type CalendarDayKind } from '@portfolio/contracts';
import {
  Database,
  applyList,
  atLeast,
  atMost,
  contains,
  eq,
  insertMany,
  oneOf,
  readPage,
  refuseDuplicate,
  updateVersioned,
  type ListQuery,
  type Page,
  type Versioned,
} from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { CalendarDayRow } from './calendar-day.entity';
import { firstDay, lastDay } from './calendar-spans';

@Injectable()
export class CalendarDaysRepository {
  constructor(private readonly database: Database) {}

  page(districtId: string, list: ListQuery): Promise<Page<CalendarDayRow>> {
    const query = this.database.manager.createQueryBuilder(CalendarDayRow, 'day').where('day.districtId = :districtId', { districtId });
    applyList(query, list, {
      sorts: { id: 'day.id', date: 'day.date', kind: 'day.kind', name: 'day.name' },
      filters: {
        id: eq('day.id'),
        kind: oneOf('day.kind', CALENDAR_DAY_KINDS),
        from: atLeast('day.date'),
        to: atMost('day.date'),
        q: contains(['day.name', 'day.notice']),
        year: (narrowed, value) => {
          if (typeof value !== 'number' || !Number.isInteger(value)) throw new UserError('malformed_request', { detail: '筛选条件 year 的值不正确' });
          narrowed.andWhere('day.date BETWEEN :firstDay AND :lastDay', { firstDay: firstDay(value), lastDay: lastDay(value) });
        },
      },
      defaultSort: ['date', 'ASC'],
    });
    return readPage(query);
  }

  /** Null also for another district's day. */
  find(districtId: string, id: string): Promise<CalendarDayRow | null> {
    return this.database.manager.findOneBy(CalendarDayRow, { districtId, id });
  }

  findByDate(districtId: string, date: string): Promise<CalendarDayRow | null> {
    return this.database.manager.findOneBy(CalendarDayRow, { districtId, date });
  }

  /** Earliest first. */
  ofYear(districtId: string, year: number): Promise<CalendarDayRow[]> {
    const query = this.database.manager.createQueryBuilder(CalendarDayRow, 'day').where('day.districtId = :districtId', { districtId });
    return query.andWhere('day.date BETWEEN :firstDay AND :lastDay', { firstDay: firstDay(year), lastDay: lastDay(year) }).orderBy('day.date').getMany();
  }

  /** Every day of the district, earliest first, as plain rows. */
  dates(districtId: string): Promise<{ date: string; kind: CalendarDayKind }[]> {
    const query = this.database.manager.createQueryBuilder(CalendarDayRow, 'day').select('day.date', 'date').addSelect('day.kind', 'kind');
    return query.where('day.districtId = :districtId', { districtId }).orderBy('day.date').getRawMany<{ date: string; kind: CalendarDayKind }>();
  }

  async insert(days: readonly CalendarDayRow[]): Promise<void> {
    await refuseDuplicate(days[0]?.date ?? '', () => insertMany(this.database.manager, CalendarDayRow, days));
  }

  update(row: Versioned, changes: Partial<Omit<CalendarDayRow, 'id' | 'version'>>, present: (row: CalendarDayRow) => unknown): Promise<CalendarDayRow> {
    return refuseDuplicate(changes.date ?? '', () => updateVersioned(this.database.manager, CalendarDayRow, row, changes, present));
  }

  async delete(id: string): Promise<void> {
    await this.database.manager.delete(CalendarDayRow, { id });
  }
}
