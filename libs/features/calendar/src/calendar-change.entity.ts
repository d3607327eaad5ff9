import { CountColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** What was changed in the calendar, by whom, and how much moved by it. */
@Table('calendar_changes')
@TableIndex(['districtId', 'at'])
export class CalendarChangeRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @InstantColumn() at!: string;
  @TextColumn({ length: 60 }) actorName!: string;
  @TextColumn({ length: 300 }) summary!: string;
  @TextColumn({ length: 500, nullable: true }) reason!: string | null;
  @CountColumn({ default: 0 }) moved!: number;
}
