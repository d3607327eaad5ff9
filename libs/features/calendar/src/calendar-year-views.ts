import { Injectable } from '@nestjs/common';
import type { CalendarDayKind, CalendarYear } from '@portfolio/contracts';
import { CalendarDaysRepository } from './calendar-days.repository';
import type { CalendarYearRow } from './calendar-year.entity';
import { yearOf } from './calendar-spans';
import { workingDaysOf } from './calendar-words';
import { WorkingCalendars } from './working-calendars';

/** Years as the API shows them, with what is entered for each and what it comes to. */
@Injectable()
export class CalendarYearViews {
  constructor(
    private readonly days: CalendarDaysRepository,
    private readonly calendars: WorkingCalendars,
  ) {}

  async of(districtId: string, years: readonly CalendarYearRow[]): Promise<CalendarYear[]> {
    const [days, calendar] = [await this.days.dates(districtId), await this.calendars.of(districtId)];
    return years.map(({ districtId: _, ...row }) => {
      const own = days.filter(({ date }) => yearOf(date) === row.year);
      const count = (kind: CalendarDayKind) => own.filter((day) => day.kind === kind).length;
      return { ...row, days: { holiday: count('holiday'), makeup: count('makeup'), local: count('local') }, workingDays: workingDaysOf(row.year, calendar) };
    });
  }

  async one(year: CalendarYearRow): Promise<CalendarYear> {
    const [view] = await this.of(year.districtId, [year]);
    if (view === undefined) throw new Error(`no view of calendar year ${year.id}`);
    return view;
  }
}
