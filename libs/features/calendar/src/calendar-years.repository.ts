import { Injectable } from '@nestjs/common';
import { Database, applyList, eq, isTrue, readPage, refuseDuplicate, updateVersioned, type ListQuery, type Page, type Versioned } from '@portfolio/platform/database';
import { CalendarYearRow } from './calendar-year.entity';

@Injectable()
export class CalendarYearsRepository {
  constructor(private readonly database: Database) {}

  page(districtId: string, list: ListQuery): Promise<Page<CalendarYearRow>> {
    const query = this.database.manager.createQueryBuilder(CalendarYearRow, 'year').where('year.districtId = :districtId', { districtId });
    applyList(query, list, {
      sorts: { id: 'year.id', year: 'year.year', publishedOn: 'year.publishedOn', confirmedAt: 'year.confirmedAt' },
      filters: { id: eq('year.id'), year: eq('year.year'), confirmed: isTrue('year.confirmed') },
      defaultSort: ['year', 'ASC'],
    });
    return readPage(query);
  }

  /** Null also for another district's year. */
  find(districtId: string, id: string): Promise<CalendarYearRow | null> {
    return this.database.manager.findOneBy(CalendarYearRow, { districtId, id });
  }

  findByYear(districtId: string, year: number): Promise<CalendarYearRow | null> {
    return this.database.manager.findOneBy(CalendarYearRow, { districtId, year });
  }

  async confirmedYears(districtId: string): Promise<number[]> {
    const query = this.database.manager.createQueryBuilder(CalendarYearRow, 'year').select('year.year', 'year');
    const rows = await query.where('year.districtId = :districtId AND year.confirmed = :confirmed', { districtId, confirmed: true }).orderBy('year.year').getRawMany<{ year: number }>();
    return rows.map(({ year }) => year);
  }

  async insert(year: CalendarYearRow): Promise<void> {
    await refuseDuplicate(String(year.year), () => this.database.manager.insert(CalendarYearRow, year));
  }

  update(row: Versioned, changes: Partial<Omit<CalendarYearRow, 'id' | 'version'>>, present: (row: CalendarYearRow) => unknown): Promise<CalendarYearRow> {
    return updateVersioned(this.database.manager, CalendarYearRow, row, changes, present);
  }

  /** Its days have changed: who is about to confirm what was there before is told. */
  async touch(id: string): Promise<void> {
    await this.database.manager.increment(CalendarYearRow, { id }, 'version', 1);
  }
}
