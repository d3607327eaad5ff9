import { Module } from '@nestjs/common';
import { CalendarChanges } from './calendar-changes';
import { WorkingCalendars } from './working-calendars';

const shared = [CalendarChanges, WorkingCalendars];

@Module({ providers: shared, exports: shared })
export class CalendarModule {}
