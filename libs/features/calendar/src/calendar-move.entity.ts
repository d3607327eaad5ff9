import { CountColumn, IdColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** One thing that a change of the calendar moved. */
@Table('calendar_moves')
@TableIndex(['changeId', 'sequence'])
export class CalendarMoveRow {
  @IdColumn() id!: string;
  @ReferenceColumn('CalendarChangeRow') changeId!: string;
  @CountColumn() sequence!: number;
  @TextColumn({ length: 40 }) objectType!: string;
  @TextColumn({ length: 36 }) objectId!: string;
  @TextColumn({ length: 400 }) label!: string;
  @TextColumn({ length: 40 }) what!: string;
  @TextColumn({ length: 200, nullable: true }) valueBefore!: string | null;
  @TextColumn({ length: 200, nullable: true }) valueAfter!: string | null;
}
