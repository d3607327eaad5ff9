import type { AdjustmentProject } from '@portfolio/contracts';
import { IdColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** Every project that an adjustment is about, goes on inside it, or came of it: the pointers between parts and packages. */
@Table('adjustment_projects')
@TableIndex(['adjustmentId', 'projectId'], { unique: true })
export class AdjustmentProjectRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('AdjustmentRow', { onDelete: 'CASCADE' }) adjustmentId!: string;
  @ReferenceColumn('Project') projectId!: string;
  @TextColumn({ length: 12 }) part!: AdjustmentProject['part'];
}
