import { CountColumn, FlagColumn, IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** One published issue. The database refuses to change or delete a row; `content` is canonical JSON and `sha256` its digest. */
@Table('weekly_summaries')
@TableIndex(['districtId', 'week', 'issue'], { unique: true })
export class WeeklySummaryRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  /** ISO week, `2026-W48`. */
  @TextColumn({ length: 8 }) week!: string;
  @CountColumn() issue!: number;
  @TextColumn() title!: string;
  @InstantColumn() cutOff!: string;
  @InstantColumn() publishedAt!: string;
  @TextColumn({ length: 100 }) publishedBy!: string;
  @TextColumn({ length: 60 }) rulePack!: string;
  @TextColumn({ length: 64 }) sha256!: string;
  @LongTextColumn() content!: string;
  @FlagColumn({ default: false }) demo!: boolean;
}
