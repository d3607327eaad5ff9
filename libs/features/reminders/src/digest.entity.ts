import type { Channel, DeliveryState } from '@portfolio/contracts';
import { CountColumn, DateColumn, FlagColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** The outbox: one message to one recipient on one channel, holding every reminder that one run made for them. */
@Table('digests')
@TableIndex(['state', 'createdAt'])
@TableIndex(['recipientId'])
@TableIndex(['districtId', 'channel', 'sentAt'])
export class DigestRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  /** A person, or on a robot's channel that robot. */
  @TextColumn({ length: 36 }) recipientId!: string;
  @TextColumn({ length: 10 }) channel!: Channel;
  @DateColumn() runDate!: string;
  /** queued → sending → sent; `dead` when all attempts failed, until somebody has it sent again; `skipped` when it waited too long to be of use. */
  @TextColumn({ length: 10 }) state!: DeliveryState;
  @CountColumn({ default: 0 }) attempts!: number;
  @TextColumn({ nullable: true, length: 500 }) lastError!: string | null;
  /** An earlier sender may have sent it: it was silenced, or could not tell what the mail server did. */
  @FlagColumn({ default: false }) possiblyRepeated!: boolean;
  @InstantColumn() createdAt!: string;
  /** After a failure: when it is tried again. */
  @InstantColumn({ nullable: true }) nextAttemptAt!: string | null;
  /** When somebody had it sent again after it was given up. */
  @InstantColumn({ nullable: true }) resentAt!: string | null;
  @InstantColumn({ nullable: true }) claimedAt!: string | null;
  @InstantColumn({ nullable: true }) sentAt!: string | null;
}
