import { Injectable } from '@nestjs/common';
import { NO_NOTICES, calendarFrom, type CalendarData, type WorkingCalendar } from '@portfolio/rules';
import { CalendarDaysRepository } from './calendar-days.repository';
import { CalendarRevisionsRepository } from './calendar-revisions.repository';
import { CalendarYearsRepository } from './calendar-years.repository';
import { yearOf } from './calendar-spans';

interface Copy {
  revision: string;
  data: CalendarData;
  calendar: WorkingCalendar;
}

const EMPTY = { data: NO_NOTICES, calendar: calendarFrom(NO_NOTICES) };

/** The working calendar of a district, for every feature that counts working days. Costs one look-up by key; the days are kept in memory. */
@Injectable()
export class WorkingCalendars {
  private readonly copies = new Map<string, Copy>();

  constructor(
    private readonly revisions: CalendarRevisionsRepository,
    private readonly days: CalendarDaysRepository,
    private readonly years: CalendarYearsRepository,
  ) {}

  /** The calendar in force now; inside a transaction that changes it, as changed. */
  async of(districtId: string): Promise<WorkingCalendar> {
    return (await this.copyOf(districtId)).calendar;
  }

  /** The same as plain data, for snapshots that must be derivable for ever. */
  async dataOf(districtId: string): Promise<CalendarData> {
    return (await this.copyOf(districtId)).data;
  }

  /** A copy is good for one revision; revisions are never used twice, so what a rolled-back change left here is never given out. */
  private async copyOf(districtId: string): Promise<Omit<Copy, 'revision'>> {
    for (;;) {
      const revision = await this.revisions.of(districtId);
      if (revision === null) return EMPTY;
      const kept = this.copies.get(districtId);
      if (kept?.revision === revision) return kept;
      const data = await this.read(districtId);
      // Days and years are read one after the other: a change in between must not be kept half.
      if ((await this.revisions.of(districtId)) === revision) this.copies.set(districtId, { revision, data, calendar: calendarFrom(data) });
    }
  }

  private async read(districtId: string): Promise<CalendarData> {
    const days = await this.days.dates(districtId);
    const confirmedYears = await this.years.confirmedYears(districtId);
    const inForce = days.filter(({ date, kind }) => kind === 'local' || confirmedYears.includes(yearOf(date)));
    const dates = (makeup: boolean) => inForce.filter(({ kind }) => (kind === 'makeup') === makeup).map(({ date }) => date);
    return { daysOff: dates(false), makeupDays: dates(true), confirmedYears };
  }
}
