import type { PeriodKind } from '@portfolio/contracts';
import { IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** How often a planner has a project asked; without a row the project's stage says so. */
@Table('filing_cadences')
@TableIndex(['districtId', 'projectId'], { unique: true })
export class FilingCadenceRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Project') projectId!: string;
  /** Null: never. */
  @TextColumn({ length: 10, nullable: true }) kind!: PeriodKind | null;
  @LongTextColumn() reason!: string;
  @InstantColumn() decidedAt!: string;
  @TextColumn({ length: 100 }) decidedBy!: string;
  @VersionNumberColumn() version!: number;
}
