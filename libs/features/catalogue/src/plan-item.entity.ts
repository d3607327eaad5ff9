import type { PlanItemState, PlanWarning } from '@portfolio/contracts';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  LongTextColumn,
  ReferenceColumn,
  Table,
  TableIndex,
  TextColumn,
  VersionNumberColumn,
} from '@portfolio/platform/database';

/**
 * 规划条目: the plan's own words, never edited. A revised text moves its position; words that changed make a new item, and the
 * old one is retired (`retiredAt`) and points to it. `corrected`: a planner chose this reading in the import review;
 * `reviewed`: a planner checked it against the text.
 */
@Table('plan_items')
@TableIndex(['districtId', 'planId', 'sourceStart'])
@TableIndex(['districtId', 'state'])
export class PlanItem {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Plan') planId!: string;
  @ReferenceColumn('Programme') programmeId!: string;
  @ReferenceColumn('PlanText') textId!: string;
  @CountColumn() box!: number;
  @CountColumn({ nullable: true }) programmeNumber!: number | null;
  @CountColumn() seq!: number;
  @LongTextColumn() name!: string;
  @LongTextColumn() verbatim!: string;
  @TextColumn({ nullable: true, length: 300 }) place!: string | null;
  @TextColumn({ nullable: true, length: 300 }) sharedTail!: string | null;
  @CountColumn() sourceStart!: number;
  @CountColumn() sourceEnd!: number;
  @CountColumn() line!: number;
  @JsonColumn() warnings!: PlanWarning[];
  @FlagColumn({ default: false }) corrected!: boolean;
  @FlagColumn({ default: false }) reviewed!: boolean;
  @TextColumn({ length: 20 }) state!: PlanItemState;
  @TextColumn({ nullable: true, length: 500 }) notEstablishedReason!: string | null;
  @InstantColumn({ nullable: true }) retiredAt!: string | null;
  @ReferenceColumn('PlanItem', { nullable: true }) replacedById!: string | null;
  @VersionNumberColumn() version!: number;
}
