import { IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** Who had a filing's form open when. */
@Table('filing_editors')
@TableIndex(['filingId', 'userId'], { unique: true })
export class FilingEditorRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('FilingRow', { onDelete: 'CASCADE' }) filingId!: string;
  @TextColumn({ length: 36 }) userId!: string;
  @TextColumn({ length: 100 }) name!: string;
  @InstantColumn() at!: string;
}
