import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import type { CalendarDay, CalendarImportReport, CalendarInForce, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { CalendarDaysService } from './calendar-days.service';
import { CalendarImportService } from './calendar-import.service';
import { CreateCalendarDayDto, DeleteCalendarDayDto, ExportCalendarDto, ImportCalendarDto, UpdateCalendarDayDto } from './calendar.dto';
import { WorkingCalendars } from './working-calendars';

@Controller('api/v1/calendar-days')
export class CalendarDaysController {
  constructor(
    private readonly days: CalendarDaysService,
    private readonly files: CalendarImportService,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** Earliest first; `id`, `year`, `kind`, `from`, `to`, `q` filter. */
  @Permit('calendar.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<CalendarDay>> {
    return this.days.list(user, list);
  }

  /** What counts now, of all years at once, for pages that count working days themselves. */
  @Permit('calendar.read')
  @Get('in-force')
  inForce(@CurrentUser() user: Principal): Promise<CalendarInForce> {
    return this.calendars.dataOf(user.districtId);
  }

  /** The days of `?year=` as CSV, which `import` takes again. */
  @Permit('calendar.read')
  @Get('export')
  export(@CurrentUser() user: Principal, @Query() { year }: ExportCalendarDto): Promise<StreamableFile> {
    return this.files.export(user, year);
  }

  @Permit('calendar.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<CalendarDay> {
    return this.days.get(user, id);
  }

  /** In a confirmed year only with a `reason`; so are the other writes. */
  @Permit('calendar.manage')
  @Post()
  create(@CurrentUser() user: Principal, @Body() dto: CreateCalendarDayDto): Promise<CalendarDay> {
    return this.days.create(user, dto);
  }

  /** One year's days from a CSV text; `dryRun` checks every row and tells what would move. */
  @Permit('calendar.manage')
  @HttpCode(200)
  @Post('import')
  import(@CurrentUser() user: Principal, @Body() dto: ImportCalendarDto): Promise<CalendarImportReport> {
    return this.files.import(user, dto);
  }

  /** Fields left out stay. */
  @Permit('calendar.manage')
  @Put(':id')
  update(@CurrentUser() user: Principal, @Param('id') id: string, @Body() dto: UpdateCalendarDayDto): Promise<CalendarDay> {
    return this.days.update(user, id, dto);
  }

  /** `?version=` names what it is based on; answers the day as it was. */
  @Permit('calendar.manage')
  @Delete(':id')
  remove(@CurrentUser() user: Principal, @Param('id') id: string, @Query() query: DeleteCalendarDayDto): Promise<CalendarDay> {
    return this.days.remove(user, id, query);
  }
}
