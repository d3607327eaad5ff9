import { CountColumn, IdColumn, ReferenceColumn, Table, TableIndex } from '@portfolio/platform/database';

/** The last number given to a circular in a district and year. Raised in the transaction that publishes: given and used together, or neither. */
@Table('circular_counters')
@TableIndex(['districtId', 'year'], { unique: true })
export class CircularCounterRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @CountColumn() year!: number;
  @CountColumn() last!: number;
}
