import { IdColumn, ReferenceColumn, Table, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** The word before a district's order numbers where it is not the one that follows from its name. `id` is the district's. */
@Table('order_numberings')
export class OrderNumberingRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @TextColumn({ length: 20 }) prefix!: string;
  @VersionNumberColumn() version!: number;
}
