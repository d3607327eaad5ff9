import type { LightColour, LightReason, Rating } from '@portfolio/contracts';
import { CountColumn, DateColumn, IdColumn, JsonColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** Facts computed from milestones, one row for each project with the project's id; written by the lights. Percentages in hundredths. */
@Table('project_standings')
@TableIndex(['lightColour'])
export class ProjectStandingRow {
  @IdColumn() id!: string;
  @TextColumn({ length: 10 }) lightColour!: LightColour;
  @JsonColumn() lightReasons!: LightReason[];
  @TextColumn({ length: 60 }) rulePack!: string;
  @CountColumn({ nullable: true }) progressHundredths!: number | null;
  @CountColumn({ nullable: true }) plannedHundredths!: number | null;
  @CountColumn() baselineNumber!: number;
  @CountColumn() milestones!: number;
  @CountColumn() overdueMilestones!: number;
  @CountColumn() maxDaysLate!: number;
  @CountColumn() maxWorkingDaysLate!: number;
  @TextColumn({ nullable: true, length: 400 }) nextMilestoneName!: string | null;
  @DateColumn({ nullable: true }) nextMilestoneDate!: string | null;
  @DateColumn({ nullable: true }) asOf!: string | null;
  /** The latest opinions, beside the light and never merged into it; the history is kept by the lights. */
  @TextColumn({ length: 10, nullable: true }) selfRating!: Rating | null;
  @TextColumn({ length: 36, nullable: true }) selfRatingId!: string | null;
  @TextColumn({ length: 10, nullable: true }) inspectorRating!: Rating | null;
  @TextColumn({ length: 36, nullable: true }) inspectorRatingId!: string | null;
}
