import { CountColumn, DateColumn, FlagColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** queued → sending → sent; `skipped` when it waited too long to be of use. */
export type DigestState = 'queued' | 'sending' | 'sent' | 'skipped';

/** The outbox: one message to one recipient on one channel, holding every reminder that one run made for them. */
@Table('digests')
@TableIndex(['state', 'createdAt'])
export class DigestRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('User') recipientId!: string;
  @TextColumn({ length: 10 }) channel!: string;
  @DateColumn() runDate!: string;
  @TextColumn({ length: 10 }) state!: DigestState;
  @CountColumn({ default: 0 }) attempts!: number;
  @TextColumn({ nullable: true, length: 500 }) lastError!: string | null;
  /** An earlier sender may have sent it: it was silenced, or could not tell what the mail server did. */
  @FlagColumn({ default: false }) possiblyRepeated!: boolean;
  @InstantColumn() createdAt!: string;
  @InstantColumn({ nullable: true }) claimedAt!: string | null;
  @InstantColumn({ nullable: true }) sentAt!: string | null;
}
