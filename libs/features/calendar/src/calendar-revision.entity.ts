import { IdColumn, Table, TextColumn } from '@portfolio/platform/database';

/** The state of one district's calendar, by the district's id: a word that is new after every change, so that any process sees its copy is old. */
@Table('calendar_revisions')
export class CalendarRevisionRow {
  @IdColumn() id!: string;
  @TextColumn({ length: 36 }) revision!: string;
}
