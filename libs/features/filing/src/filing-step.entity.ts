import type { FilingField, FilingStep } from '@portfolio/contracts';
import { IdColumn, InstantColumn, JsonColumn, LongTextColumn, ReferenceColumn, Table, TextColumn } from '@portfolio/platform/database';

/** An act on a filing; never changed. */
@Table('filing_steps')
export class FilingStepRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('FilingRow') filingId!: string;
  @TextColumn({ length: 10 }) action!: FilingStep['action'];
  @InstantColumn() at!: string;
  @TextColumn({ length: 36, nullable: true }) actorId!: string | null;
  @TextColumn({ length: 100 }) actor!: string;
  @LongTextColumn({ nullable: true }) note!: string | null;
  @JsonColumn() words!: Partial<Record<FilingField, string>>;
}
