import { Controller, Get, Param } from '@nestjs/common';
import type { CalendarChange, CalendarMove, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { CalendarLogService } from './calendar-log.service';

@Controller('api/v1/calendar-changes')
export class CalendarChangesController {
  constructor(private readonly log: CalendarLogService) {}

  /** Latest first; `id`, `q` filter. */
  @Permit('calendar.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<CalendarChange>> {
    return this.log.changes(user, list);
  }

  @Permit('calendar.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<CalendarChange> {
    return this.log.change(user, id);
  }
}

@Controller('api/v1/calendar-moves')
export class CalendarMovesController {
  constructor(private readonly log: CalendarLogService) {}

  /** What moved by the changes, in the order it was found; `id`, `changeId`, `objectType`, `objectId`, `q` filter. Names projects, so not for who only runs the machine. */
  @Permit('project.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<CalendarMove>> {
    return this.log.moves(user, list);
  }
}
