import type { Channel } from '@portfolio/contracts';
import { CountColumn, FlagColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** One attempt to deliver a digest that failed. Successes stand on the digest itself. */
@Table('delivery_failures')
@TableIndex(['districtId', 'channel', 'at'])
@TableIndex(['digestId'])
export class DeliveryFailureRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @TextColumn({ length: 36 }) digestId!: string;
  @TextColumn({ length: 10 }) channel!: Channel;
  @InstantColumn() at!: string;
  @CountColumn() attempt!: number;
  /** It may have arrived all the same. */
  @FlagColumn({ default: false }) doubt!: boolean;
  @TextColumn({ length: 300 }) reason!: string;
}
