import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import { PERIOD_KINDS, type PeriodKind } from '@portfolio/contracts';
import { Districts } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { nextPeriod, periodOf, periodSpan, previousPeriod, windowDates, type WorkingCalendar } from '@portfolio/rules';
import { DutyWriter } from './duty-writer';
import type { FilingWindowRow } from './filing-window.entity';
import { FilingWindowsRepository } from './filing-windows.repository';

/** Periods made ahead of the present one. */
const AHEAD: Record<PeriodKind, number> = { week: 4, xun: 3, month: 2, quarter: 1 };

/** Makes windows ahead and writes down who owes a filing in those that are open. Run twice it does nothing more. */
@Injectable()
export class WindowKeeper {
  constructor(
    private readonly database: Database,
    private readonly districts: Districts,
    private readonly calendars: WorkingCalendars,
    private readonly windows: FilingWindowsRepository,
    private readonly duties: DutyWriter,
    private readonly clock: Clock,
  ) {}

  async keepAll(): Promise<{ due: number; created: number }> {
    const result = { due: 0, created: 0 };
    for (const { id } of await this.districts.all()) {
      const { open, created } = await this.keep(id);
      result.due += open;
      result.created += created;
    }
    return result;
  }

  /** Windows of the present and the next periods, and the duties of the open ones. */
  keep(districtId: string): Promise<{ open: number; created: number }> {
    return this.database.transaction(async () => {
      const today = this.clock.today();
      const created = await this.makeAhead(districtId, today);
      const open = await this.windows.open(districtId, today);
      await this.duties.write(districtId, open);
      return { open: open.length, created };
    });
  }

  /** What the projects owe in the windows that are open now, after stage, owner or cadence has changed. */
  async refresh(districtId: string, projectIds?: readonly string[]): Promise<void> {
    await this.duties.write(districtId, await this.windows.open(districtId, this.clock.today()), projectIds);
  }

  private async makeAhead(districtId: string, today: string): Promise<number> {
    const calendar = await this.calendars.of(districtId);
    const present = new Set((await this.windows.endingFrom(districtId, today)).map(({ period }) => period));
    const missing = PERIOD_KINDS.flatMap((kind) => periodsAround(kind, today)).filter((period) => !present.has(period));
    // A window that had closed before anybody could file in it is not made: nobody was asked.
    const rows = missing.map((period) => plannedWindow(districtId, period, calendar)).filter(({ dueOn }) => dueOn >= today);
    await this.windows.insertMissing(rows);
    return rows.length;
  }
}

/** The window of a period as the calendar has it; one without a working day asks nobody. */
export function plannedWindow(districtId: string, period: string, calendar: WorkingCalendar): FilingWindowRow {
  const { kind, startsOn, endsOn } = periodSpan(period);
  const dates = windowDates(period, calendar);
  return {
    id: newId(),
    districtId,
    kind,
    period,
    startsOn,
    endsOn,
    opensOn: dates?.opensOn ?? startsOn,
    dueOn: dates?.dueOn ?? endsOn,
    closedOn: null,
    skipped: dates === null,
    reason: dates === null ? '本期没有工作日' : null,
    moved: false,
    dueNumber: 1,
    version: 1,
  };
}

/** The period before is still filed in the first days of the present one. */
function periodsAround(kind: PeriodKind, today: string): string[] {
  const present = periodOf(kind, today);
  const periods = [previousPeriod(present), present];
  for (let more = AHEAD[kind]; more > 0; more -= 1) periods.push(nextPeriod(periods[periods.length - 1] ?? present));
  return periods;
}
