import type { OrderAction, OrderReply, OrderState } from '@portfolio/contracts';
import { IdColumn, InstantColumn, JsonColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** One step of an order's story; never changed afterwards. */
@Table('order_steps')
@TableIndex(['orderId', 'at'])
export class OrderStepRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('SupervisionOrderRow') orderId!: string;
  @TextColumn({ length: 20 }) action!: OrderAction;
  @TextColumn({ nullable: true, length: 20 }) fromState!: OrderState | null;
  @TextColumn({ length: 20 }) toState!: OrderState;
  @InstantColumn() at!: string;
  @TextColumn({ nullable: true, length: 36 }) actorId!: string | null;
  @TextColumn({ length: 100 }) actorName!: string;
  @LongTextColumn({ nullable: true }) words!: string | null;
  @JsonColumn({ nullable: true }) reply!: OrderReply | null;
}
