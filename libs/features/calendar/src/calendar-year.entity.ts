import { CountColumn, DateColumn, FlagColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** One year, with the notice its days come from. Its version is raised by every change of its days too: what is confirmed is what was looked at. */
@Table('calendar_years')
@TableIndex(['districtId', 'year'], { unique: true })
export class CalendarYearRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @CountColumn() year!: number;
  @TextColumn({ length: 100, nullable: true }) notice!: string | null;
  @DateColumn({ nullable: true }) publishedOn!: string | null;
  @TextColumn({ length: 300, nullable: true }) source!: string | null;
  @FlagColumn({ default: false }) confirmed!: boolean;
  @InstantColumn({ nullable: true }) confirmedAt!: string | null;
  @TextColumn({ length: 60, nullable: true }) confirmedBy!: string | null;
  @VersionNumberColumn() version!: number;
}
