import type { BlockerAction, BlockerState } from '@portfolio/contracts';
import { IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** One step of a blocker's story; never changed afterwards. */
@Table('blocker_steps')
@TableIndex(['blockerId', 'at'])
export class BlockerStepRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('BlockerRow') blockerId!: string;
  @TextColumn({ length: 20 }) action!: BlockerAction;
  @TextColumn({ nullable: true, length: 20 }) fromState!: BlockerState | null;
  @TextColumn({ length: 20 }) toState!: BlockerState;
  @InstantColumn() at!: string;
  @TextColumn({ nullable: true, length: 36 }) actorId!: string | null;
  @TextColumn({ length: 100 }) actorName!: string;
  @TextColumn({ nullable: true }) departmentName!: string | null;
  @LongTextColumn({ nullable: true }) words!: string | null;
}
