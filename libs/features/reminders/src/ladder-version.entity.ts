import type { LadderDefinition, SubjectType } from '@portfolio/contracts';
import { CountColumn, DateColumn, IdColumn, InstantColumn, JsonColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** A planner's version of the ladder of one kind of subject. A draft until it has a first day; from then on it never changes. */
@Table('ladder_versions')
@TableIndex(['districtId', 'subjectType', 'number'], { unique: true })
export class LadderVersionRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @TextColumn({ length: 10 }) subjectType!: SubjectType;
  /** From 2 on: 1 is the standard ladder, which is code. */
  @CountColumn() number!: number;
  @TextColumn() note!: string;
  @JsonColumn() definition!: LadderDefinition;
  @DateColumn({ nullable: true }) startsOn!: string | null;
  @TextColumn({ length: 100 }) createdBy!: string;
  @InstantColumn() createdAt!: string;
  @TextColumn({ length: 100, nullable: true }) activatedBy!: string | null;
  @InstantColumn({ nullable: true }) activatedAt!: string | null;
  @VersionNumberColumn() version!: number;
}
