import { Injectable } from '@nestjs/common';
import type { CalendarChange, CalendarMove, Principal } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import type { CalendarChangeRow } from './calendar-change.entity';
import { CalendarLogRepository } from './calendar-log.repository';

/** The log of the calendar, for reading. */
@Injectable()
export class CalendarLogService {
  constructor(private readonly log: CalendarLogRepository) {}

  async changes(user: Principal, list: ListQuery): Promise<Page<CalendarChange>> {
    const { rows, total } = await this.log.changes(user.districtId, list);
    return { rows: rows.map(toCalendarChange), total };
  }

  /** Throws `not_found`. */
  async change(user: Principal, id: string): Promise<CalendarChange> {
    const change = await this.log.find(user.districtId, id);
    if (change === null) throw new UserError('not_found');
    return toCalendarChange(change);
  }

  moves(user: Principal, list: ListQuery): Promise<Page<CalendarMove>> {
    return this.log.moves(user.districtId, list);
  }
}

function toCalendarChange({ districtId: _, ...change }: CalendarChangeRow): CalendarChange {
  return change;
}
