import type { BlockerLevel, BlockerState, BlockerType } from '@portfolio/contracts';
import { CountColumn, DateColumn, FlagColumn, IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** 要素问题: what holds a project up, and which unit must fix it until when. `firstDeadline` is written once and never changed. */
@Table('blockers')
@TableIndex(['districtId', 'state'])
@TableIndex(['districtId', 'deadline'])
@TableIndex(['districtId', 'firstDeadline'])
export class BlockerRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Project') projectId!: string;
  @ReferenceColumn('Milestone', { nullable: true, onDelete: 'SET NULL' }) milestoneId!: string | null;
  @TextColumn({ length: 20 }) type!: BlockerType;
  @TextColumn({ length: 20 }) level!: BlockerLevel;
  @TextColumn({ length: 100 }) title!: string;
  @LongTextColumn() description!: string;
  /** Null: raised by 督查室. */
  @ReferenceColumn('Department', { nullable: true }) raisedByDepartmentId!: string | null;
  @TextColumn({ length: 36 }) raisedById!: string;
  @TextColumn({ length: 100 }) raisedBy!: string;
  @DateColumn() raisedOn!: string;
  /** The unit that must fix it. */
  @ReferenceColumn('Department') departmentId!: string;
  @DateColumn() deadline!: string;
  @DateColumn() firstDeadline!: string;
  /** Raised with each new deadline or unit: the reminder ladder begins anew. */
  @CountColumn({ default: 1 }) deadlineNumber!: number;
  @TextColumn({ length: 20 }) state!: BlockerState;
  @DateColumn({ nullable: true }) takenOn!: string | null;
  @DateColumn({ nullable: true }) fixedOn!: string | null;
  @DateColumn({ nullable: true }) closedOn!: string | null;
  @DateColumn({ nullable: true }) escalatedOn!: string | null;
  @LongTextColumn({ nullable: true }) escalationReason!: string | null;
  @FlagColumn({ default: false }) demo!: boolean;
  @InstantColumn() updatedAt!: string;
  @VersionNumberColumn() version!: number;
}
