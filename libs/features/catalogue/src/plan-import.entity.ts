import type { ImportState, PlanWarning } from '@portfolio/contracts';
import { CountColumn, IdColumn, InstantColumn, JsonColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';
import type { PlanStructure } from './plan-structure';

/** One upload of a plan text: staged, then committed or discarded. `planId` null: the district's first plan. */
@Table('plan_imports')
@TableIndex(['districtId', 'state'])
@TableIndex(['districtId', 'startedAt'])
export class PlanImport {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Plan', { nullable: true }) planId!: string | null;
  @ReferenceColumn('PlanText') textId!: string;
  @TextColumn({ length: 64 }) textSha256!: string;
  @TextColumn({ length: 300 }) fileName!: string;
  @TextColumn({ length: 20 }) state!: ImportState;
  @InstantColumn() startedAt!: string;
  @TextColumn() startedBy!: string;
  @InstantColumn({ nullable: true }) committedAt!: string | null;
  @CountColumn() boxes!: number;
  @CountColumn() programmes!: number;
  @CountColumn() items!: number;
  @CountColumn() indicators!: number;
  @CountColumn() added!: number;
  @CountColumn() unchanged!: number;
  @CountColumn() changed!: number;
  @CountColumn() removed!: number;
  @JsonColumn() findings!: PlanWarning[];
  @JsonColumn() structure!: PlanStructure;
  @VersionNumberColumn() version!: number;
}
