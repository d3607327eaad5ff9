import { IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** A plan's text, whole and unchanged; every position of a plan item is an offset (UTF-16) into one of these. */
@Table('plan_texts')
@TableIndex(['districtId', 'sha256'], { unique: true })
export class PlanText {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @TextColumn({ length: 64 }) sha256!: string;
  @LongTextColumn() content!: string;
  @InstantColumn() createdAt!: string;
}
