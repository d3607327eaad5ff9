import { IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, Table, TextColumn } from '@portfolio/platform/database';

/** 督查批注: an inspector's opinion on a pending adjustment; never changed. */
@Table('adjustment_comments')
export class AdjustmentCommentRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('AdjustmentRow', { onDelete: 'CASCADE' }) adjustmentId!: string;
  @InstantColumn() at!: string;
  @TextColumn({ length: 36 }) byId!: string;
  @TextColumn({ length: 100 }) by!: string;
  @LongTextColumn() text!: string;
}
