import type { OrderExtension } from '@portfolio/contracts';
import { DateColumn, IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** A unit's request for more time, and what 督查室 said. At most one is open for an order. */
@Table('order_extensions')
@TableIndex(['orderId'], { unique: true, where: 'decided_at IS NULL' })
export class OrderExtensionRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('SupervisionOrderRow') orderId!: string;
  @TextColumn({ length: 10 }) state!: OrderExtension['state'];
  @LongTextColumn() reason!: string;
  @DateColumn() fromDeadline!: string;
  @DateColumn() askedDeadline!: string;
  @DateColumn({ nullable: true }) grantedDeadline!: string | null;
  @InstantColumn() askedAt!: string;
  @TextColumn({ length: 36 }) askedById!: string;
  @TextColumn({ length: 100 }) askedBy!: string;
  @InstantColumn({ nullable: true }) decidedAt!: string | null;
  @TextColumn({ nullable: true, length: 100 }) decidedBy!: string | null;
  @LongTextColumn({ nullable: true }) words!: string | null;
}
