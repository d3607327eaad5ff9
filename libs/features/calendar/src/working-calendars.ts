import { Injectable } from '@nestjs/common';
import { NO_NOTICES, calendarFrom, type CalendarData, type WorkingCalendar } from '@portfolio/rules';

/** The working calendar of a district, for every feature that counts working days. */
@Injectable()
export class WorkingCalendars {
  /** The calendar in force now. */
  async of(districtId: string): Promise<WorkingCalendar> {
    return calendarFrom(await this.dataOf(districtId));
  }

  /** The same as plain data, for snapshots that must be derivable for ever. */
  async dataOf(_districtId: string): Promise<CalendarData> {
    return NO_NOTICES;
  }
}
