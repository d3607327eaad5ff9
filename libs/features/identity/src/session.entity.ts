import { IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** A login in force. Only the hash of its token is kept: whoever reads this table cannot use it. */
@Table('sessions')
@TableIndex(['tokenHash'], { unique: true })
@TableIndex(['expiresAt'])
export class Session {
  @IdColumn() id!: string;
  @ReferenceColumn('User', { onDelete: 'CASCADE' }) userId!: string;
  /** SHA-256 of the cookie's value, hexadecimal. */
  @TextColumn({ length: 64 }) tokenHash!: string;
  @TextColumn({ length: 64, nullable: true }) address!: string | null;
  @InstantColumn() createdAt!: string;
  @InstantColumn() lastSeenAt!: string;
  @InstantColumn() expiresAt!: string;
}
