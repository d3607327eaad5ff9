import { CountColumn, IdColumn, InstantColumn, LongTextColumn, Table, TableIndex, TextColumn } from '../database';

/** First answer to a request that carried an Idempotency-Key. */
@Table('idempotency_keys')
@TableIndex(['userId', 'key'], { unique: true })
@TableIndex(['createdAt'])
export class IdempotencyKey {
  @IdColumn() id!: string;
  @TextColumn({ length: 36 }) userId!: string;
  @TextColumn({ length: 100 }) key!: string;
  @TextColumn({ length: 64 }) requestHash!: string;
  @CountColumn({ default: 0 }) status!: number;
  @LongTextColumn() answer!: string;
  @InstantColumn() createdAt!: string;
}
