import { CountColumn, IdColumn, InstantColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** Failed logins in a row, by account name or by address. */
@Table('login_attempts')
@TableIndex(['subject'], { unique: true })
@TableIndex(['lastFailedAt'])
export class LoginAttempt {
  @IdColumn() id!: string;
  /** SHA-256 of `account:<name>` or `address:<network>`: people type passwords into the name field. */
  @TextColumn({ length: 64 }) subject!: string;
  @CountColumn({ default: 0 }) failures!: number;
  @InstantColumn() lastFailedAt!: string;
  @InstantColumn({ nullable: true }) lockedUntil!: string | null;
}
