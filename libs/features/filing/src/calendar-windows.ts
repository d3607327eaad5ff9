import { Injectable } from '@nestjs/common';
import type { MovedItem } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { periodLabel, windowDates, type WorkingCalendar } from '@portfolio/rules';
import { DutyWriter } from './duty-writer';
import { FilingWindowsRepository } from './filing-windows.repository';
import { windowState } from './window-state';

/** Windows that have not closed follow the calendar, unless a planner has set their dates. */
@Injectable()
export class CalendarWindows {
  constructor(
    private readonly windows: FilingWindowsRepository,
    private readonly duties: DutyWriter,
    private readonly clock: Clock,
  ) {}

  async moved(districtId: string, _before: WorkingCalendar, after: WorkingCalendar): Promise<MovedItem[]> {
    const today = this.clock.today();
    const moved: MovedItem[] = [];
    for (const window of await this.windows.endingFrom(districtId, today)) {
      const state = windowState(window, today);
      const dates = windowDates(window.period, after);
      if (window.moved || dates === null || (state !== 'planned' && state !== 'open')) continue;
      // A day in time that was promised is not taken back once it has passed.
      const dueOn = dates.dueOn < today ? window.dueOn : dates.dueOn;
      const opensOn = state === 'open' ? window.opensOn : dates.opensOn;
      if (dueOn === window.dueOn && opensOn === window.opensOn) continue;
      const again = dueOn === window.dueOn ? {} : { dueNumber: window.dueNumber + 1 };
      const row = await this.windows.update(window, { opensOn, dueOn, ...again }, () => Promise.resolve(null));
      if (windowState(row, today) === 'open') await this.duties.write(districtId, [row]);
      if (again.dueNumber !== undefined) moved.push({ objectType: 'filing_window', objectId: row.id, label: `填报窗口 ${periodLabel(row.period)}`, what: '截止日期', from: window.dueOn, to: dueOn });
    }
    return moved;
  }
}
