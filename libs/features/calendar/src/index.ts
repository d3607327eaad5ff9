export { CalendarChanges, type CalendarHandler } from './calendar-changes';
export { CalendarModule } from './calendar.module';
export { WorkingCalendars } from './working-calendars';
