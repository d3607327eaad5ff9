import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import { changeMessages, dayMessages, moveMessages, yearMessages } from './messages';

export const calendarDays = defineResource({
  name: 'calendar-days',
  access: { list: 'calendar.read' },
  messages: dayMessages,
  recordRepresentation: 'date',
  list: lazyPage(() => import('./CalendarPage'), 'CalendarPage'),
});

/** Shown on the page of the days. */
export const calendarYears = defineResource({ name: 'calendar-years', access: { list: 'calendar.read' }, messages: yearMessages, recordRepresentation: 'year' });
export const calendarChanges = defineResource({ name: 'calendar-changes', access: { list: 'calendar.read' }, messages: changeMessages, recordRepresentation: 'summary' });
export const calendarMoves = defineResource({ name: 'calendar-moves', access: { list: 'project.read' }, messages: moveMessages, recordRepresentation: 'label' });
