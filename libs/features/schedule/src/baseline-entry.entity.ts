import type { MilestoneKind } from '@portfolio/contracts';
import { CountColumn, DateColumn, IdColumn, ReferenceColumn, Table, TextColumn } from '@portfolio/platform/database';

/** One milestone as a baseline froze it, words included. The database refuses to change or delete it. */
@Table('baseline_entries')
export class BaselineEntry {
  @IdColumn() id!: string;
  @ReferenceColumn('BaselineRow') baselineId!: string;
  @ReferenceColumn('Milestone') milestoneId!: string;
  @CountColumn() sequence!: number;
  @TextColumn() name!: string;
  @TextColumn({ length: 30 }) kind!: MilestoneKind;
  @CountColumn() weight!: number;
  @DateColumn() baselineDate!: string;
}
