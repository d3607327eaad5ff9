import type { CalendarDayKind } from '@portfolio/contracts';
import { DateColumn, IdColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** One day that is off or made up for. */
@Table('calendar_days')
@TableIndex(['districtId', 'date'], { unique: true })
export class CalendarDayRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @DateColumn() date!: string;
  @TextColumn({ length: 10 }) kind!: CalendarDayKind;
  @TextColumn({ length: 40 }) name!: string;
  @TextColumn({ length: 100, nullable: true }) notice!: string | null;
  @VersionNumberColumn() version!: number;
}
