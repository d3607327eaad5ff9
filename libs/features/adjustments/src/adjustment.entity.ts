import type { AdjustmentContent, AdjustmentKind, AdjustmentPreview, AdjustmentState } from '@portfolio/contracts';
import { CountColumn, FlagColumn, IdColumn, InstantColumn, JsonColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** 调整: what was asked for and why, what was decided, and the diff: as previewed while pending, as it took effect once approved. */
@Table('adjustments')
@TableIndex(['districtId', 'state', 'askedAt'])
@TableIndex(['districtId', 'askedAt'])
export class AdjustmentRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  /** Null for a project that is not there yet. */
  @ReferenceColumn('Project', { nullable: true }) projectId!: string | null;
  /** The unit that asks: the asker's own, for a planner the project's lead unit. */
  @ReferenceColumn('Department', { nullable: true }) departmentId!: string | null;
  @TextColumn({ length: 20 }) kind!: AdjustmentKind;
  @TextColumn({ length: 12 }) state!: AdjustmentState;
  @TextColumn({ length: 400 }) subjectName!: string;
  @LongTextColumn() reason!: string;
  @TextColumn({ length: 100, nullable: true }) documentNumber!: string | null;
  @FlagColumn({ default: false }) afterDue!: boolean;
  @JsonColumn() content!: AdjustmentContent;
  @JsonColumn() diff!: AdjustmentPreview;
  @InstantColumn() askedAt!: string;
  @TextColumn({ length: 36 }) askedById!: string;
  @TextColumn({ length: 100 }) askedBy!: string;
  @InstantColumn({ nullable: true }) decidedAt!: string | null;
  @TextColumn({ length: 36, nullable: true }) decidedById!: string | null;
  @TextColumn({ length: 100, nullable: true }) decidedBy!: string | null;
  @LongTextColumn({ nullable: true }) decisionNote!: string | null;
  @CountColumn({ nullable: true }) baselineNumber!: number | null;
  @FlagColumn({ default: false }) demo!: boolean;
  @VersionNumberColumn() version!: number;
}
