export { CalendarModule } from './calendar.module';
export { WorkingCalendars } from './working-calendars';
