import type { FilingField, FilingMilestone, FilingPart, FilingState, Rating } from '@portfolio/contracts';
import {
  DecimalColumn,
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

/** 进展填报: one unit's report on one project for one window. Its figures are as they were when it left the unit; nothing recomputes them. */
@Table('filings')
@TableIndex(['windowId', 'projectId', 'departmentId'], { unique: true })
@TableIndex(['districtId', 'state'])
@TableIndex(['districtId', 'updatedAt'])
export class FilingRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('FilingWindowRow') windowId!: string;
  @ReferenceColumn('Project') projectId!: string;
  @ReferenceColumn('Department') departmentId!: string;
  @TextColumn({ length: 12 }) part!: FilingPart;
  @TextColumn({ length: 20 }) state!: FilingState;
  @FlagColumn({ default: false }) noChange!: boolean;
  @LongTextColumn() progressText!: string;
  /** As the unit states it. */
  @DecimalColumn({ nullable: true }) progressPercent!: string | null;
  /** From the milestones, when it left the unit. */
  @DecimalColumn({ nullable: true }) computedPercent!: string | null;
  @DecimalColumn({ nullable: true }) investmentPeriod!: string | null;
  @DecimalColumn({ nullable: true }) investmentToDate!: string | null;
  @LongTextColumn() nextSteps!: string;
  @TextColumn({ length: 10, nullable: true }) selfRating!: Rating | null;
  @JsonColumn() milestones!: FilingMilestone[];
  @JsonColumn() reviewWords!: Partial<Record<FilingField, string>>;
  @LongTextColumn({ nullable: true }) reviewNote!: string | null;
  /** When it left the unit for the first time, unless it was taken back. */
  @InstantColumn({ nullable: true }) submittedAt!: string | null;
  @FlagColumn({ nullable: true }) inTime!: boolean | null;
  @TextColumn({ length: 36, nullable: true }) filedById!: string | null;
  @TextColumn({ length: 100, nullable: true }) filedBy!: string | null;
  @TextColumn({ length: 36, nullable: true }) approvedById!: string | null;
  @TextColumn({ length: 100, nullable: true }) approvedBy!: string | null;
  @TextColumn({ length: 100, nullable: true }) reviewedBy!: string | null;
  @FlagColumn({ default: false }) demo!: boolean;
  @InstantColumn() updatedAt!: string;
  @VersionNumberColumn() version!: number;
}
