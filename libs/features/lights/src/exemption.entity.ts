import type { LightDimension } from '@portfolio/contracts';
import { DateColumn, FlagColumn, IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** 正当理由: asked by a unit, decided by an inspector, ended by its last day. */
@Table('exemptions')
@TableIndex(['districtId', 'state', 'untilDate'])
export class ExemptionRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Project') projectId!: string;
  @TextColumn({ length: 30 }) dimension!: LightDimension;
  @ReferenceColumn('Milestone', { nullable: true }) milestoneId!: string | null;
  @LongTextColumn() reason!: string;
  @LongTextColumn() evidence!: string;
  /** The day of the approval. */
  @DateColumn({ nullable: true }) fromDate!: string | null;
  @DateColumn() untilDate!: string;
  @TextColumn({ length: 10 }) state!: 'requested' | 'approved' | 'refused';
  @InstantColumn() requestedAt!: string;
  @TextColumn({ length: 36 }) requestedById!: string;
  @TextColumn({ length: 100 }) requestedBy!: string;
  @InstantColumn({ nullable: true }) decidedAt!: string | null;
  @TextColumn({ length: 36, nullable: true }) decidedById!: string | null;
  @TextColumn({ length: 100, nullable: true }) decidedBy!: string | null;
  @TextColumn({ length: 500, nullable: true }) decisionNote!: string | null;
  @FlagColumn({ default: false }) demo!: boolean;
  @VersionNumberColumn() version!: number;
}
