import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { CalendarPreview, CalendarYear, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { CalendarYearsService } from './calendar-years.service';
import { ConfirmCalendarYearDto, CreateCalendarYearDto, PreviewCalendarYearDto, UnconfirmCalendarYearDto } from './calendar.dto';

@Controller('api/v1/calendar-years')
export class CalendarYearsController {
  constructor(private readonly years: CalendarYearsService) {}

  /** Earliest first; `id`, `year`, `confirmed` filter. */
  @Permit('calendar.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<CalendarYear>> {
    return this.years.list(user, list);
  }

  @Permit('calendar.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<CalendarYear> {
    return this.years.get(user, id);
  }

  /** A year without notice yet. */
  @Permit('calendar.manage')
  @Post()
  create(@CurrentUser() user: Principal, @Body() dto: CreateCalendarYearDto): Promise<CalendarYear> {
    return this.years.create(user, dto);
  }

  /** What confirming (or, with `confirmed: false`, un-confirming) would move; nothing is kept. */
  @Permit('calendar.manage')
  @HttpCode(200)
  @Post(':id/preview')
  preview(@CurrentUser() user: Principal, @Param('id') id: string, @Body() dto: PreviewCalendarYearDto): Promise<CalendarPreview> {
    return this.years.preview(user, id, dto);
  }

  /** Also corrects the notice of a confirmed year. */
  @Permit('calendar.manage')
  @HttpCode(200)
  @Post(':id/confirmation')
  confirm(@CurrentUser() user: Principal, @Param('id') id: string, @Body() dto: ConfirmCalendarYearDto): Promise<CalendarYear> {
    return this.years.confirm(user, id, dto);
  }

  /** 撤销确认, with a reason. */
  @Permit('calendar.manage')
  @HttpCode(200)
  @Post(':id/unconfirmation')
  unconfirm(@CurrentUser() user: Principal, @Param('id') id: string, @Body() dto: UnconfirmCalendarYearDto): Promise<CalendarYear> {
    return this.years.unconfirm(user, id, dto);
  }
}
