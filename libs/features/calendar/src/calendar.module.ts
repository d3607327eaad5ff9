import { Module } from '@nestjs/common';
import { AuditModule } from '@portfolio/audit';
import { IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { CalendarChangeRow } from './calendar-change.entity';
import { CalendarChanges } from './calendar-changes';
import { CalendarDayRow } from './calendar-day.entity';
import { CalendarDaysController } from './calendar-days.controller';
import { CalendarDaysRepository } from './calendar-days.repository';
import { CalendarDaysService } from './calendar-days.service';
import { CalendarImportService } from './calendar-import.service';
import { CalendarChangesController, CalendarMovesController } from './calendar-log.controllers';
import { CalendarLogRepository } from './calendar-log.repository';
import { CalendarLogService } from './calendar-log.service';
import { CalendarMoveRow } from './calendar-move.entity';
import { CalendarRevisionRow } from './calendar-revision.entity';
import { CalendarRevisionsRepository } from './calendar-revisions.repository';
import { CalendarSeed } from './calendar-seed';
import { CalendarWrites } from './calendar-writes';
import { CalendarYearRecords } from './calendar-year-records';
import { CalendarYearViews } from './calendar-year-views';
import { CalendarYearRow } from './calendar-year.entity';
import { CalendarYearsController } from './calendar-years.controller';
import { CalendarYearsRepository } from './calendar-years.repository';
import { CalendarYearsService } from './calendar-years.service';
import { WorkingCalendars } from './working-calendars';

const entities = [CalendarDayRow, CalendarYearRow, CalendarRevisionRow, CalendarChangeRow, CalendarMoveRow];
const repositories = [CalendarDaysRepository, CalendarYearsRepository, CalendarRevisionsRepository, CalendarLogRepository];
const services = [CalendarDaysService, CalendarImportService, CalendarLogService, CalendarSeed, CalendarWrites, CalendarYearRecords, CalendarYearViews, CalendarYearsService];
const shared = [CalendarChanges, WorkingCalendars];

/** The district's working calendar: which days are worked, by which notice, and what moves when that changes. */
@Module({
  imports: [DatabaseModule.forFeature(entities), AuditModule, IdentityModule],
  controllers: [CalendarDaysController, CalendarYearsController, CalendarChangesController, CalendarMovesController],
  providers: [...repositories, ...services, ...shared],
  exports: shared,
})
export class CalendarModule {}
