import { CountColumn, IdColumn, ReferenceColumn, Table, TableIndex } from '@portfolio/platform/database';

/** The last number given in a district and year. Raised in the transaction that issues: given and used together, or neither. */
@Table('order_counters')
@TableIndex(['districtId', 'year'], { unique: true })
export class OrderCounterRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @CountColumn() year!: number;
  @CountColumn() last!: number;
}
