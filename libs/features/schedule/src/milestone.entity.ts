import type { MilestoneKind } from '@portfolio/contracts';
import {
  CountColumn,
  DateColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  LongTextColumn,
  ReferenceColumn,
  Table,
  TableIndex,
  TextColumn,
  VersionNumberColumn,
} from '@portfolio/platform/database';

/**
 * 节点: a dated step of a project. `baselineNumber` 0: in no baseline, its `baselineDate` is a draft that judges nothing;
 * from 1 on date and weight are those of that baseline and change only with the next one.
 */
@Table('milestones')
@TableIndex(['districtId', 'baselineDate'])
@TableIndex(['districtId', 'baselineDate'], { where: 'actual_date IS NULL' })
@TableIndex(['districtId', 'projectId', 'sequence'])
@TableIndex(['districtId', 'responsibleUserId'])
export class Milestone {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Project') projectId!: string;
  @TextColumn({ length: 30 }) kind!: MilestoneKind;
  @TextColumn() name!: string;
  @CountColumn() weight!: number;
  @CountColumn() sequence!: number;
  @DateColumn({ nullable: true }) baselineDate!: string | null;
  @CountColumn({ default: 0 }) baselineNumber!: number;
  @DateColumn({ nullable: true }) forecastDate!: string | null;
  @DateColumn({ nullable: true }) actualDate!: string | null;
  @LongTextColumn({ nullable: true }) completionNote!: string | null;
  @ReferenceColumn('User', { nullable: true }) responsibleUserId!: string | null;
  @FlagColumn({ default: false }) demo!: boolean;
  @InstantColumn() createdAt!: string;
  @InstantColumn() updatedAt!: string;
  @VersionNumberColumn() version!: number;
}
