import { CountColumn, DateColumn, FlagColumn, IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** One published circular. The database refuses to change or delete a row; `content` is canonical JSON and `sha256` its digest. */
@Table('circulars')
@TableIndex(['districtId', 'year', 'serial'], { unique: true })
@TableIndex(['districtId', 'publishedAt'])
export class CircularRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @TextColumn({ length: 60 }) number!: string;
  @CountColumn() year!: number;
  @CountColumn() serial!: number;
  @TextColumn({ length: 300 }) title!: string;
  @DateColumn() periodFrom!: string;
  @DateColumn() periodTo!: string;
  /** 更正: the issue that this one puts right. */
  @ReferenceColumn('CircularRow', { nullable: true }) correctsId!: string | null;
  @InstantColumn() publishedAt!: string;
  @DateColumn() publishedOn!: string;
  @TextColumn({ length: 100 }) publishedBy!: string;
  @TextColumn({ length: 64 }) sha256!: string;
  @LongTextColumn() content!: string;
  @FlagColumn({ default: false }) demo!: boolean;
}
