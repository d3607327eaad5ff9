import type { Role } from '@portfolio/contracts';
import { FlagColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** An account. Never deleted: history refers to it. */
@Table('users')
@TableIndex(['username'], { unique: true })
@TableIndex(['districtId', 'role'])
export class User {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  /** Lower case, one in the whole installation. */
  @TextColumn({ length: 40 }) username!: string;
  @TextColumn({ length: 40 }) displayName!: string;
  /** In force; null until the first request is approved. */
  @TextColumn({ length: 20, nullable: true }) role!: Role | null;
  @TextColumn({ length: 20, nullable: true }) requestedRole!: Role | null;
  /** Who asked for `requestedRole`; must not approve it. */
  @TextColumn({ length: 36, nullable: true }) requestedById!: string | null;
  @ReferenceColumn('Department', { nullable: true }) departmentId!: string | null;
  @TextColumn({ nullable: true }) email!: string | null;
  /** Argon2id in PHC form; null: nobody can log in until a password is set. */
  @TextColumn({ nullable: true }) passwordHash!: string | null;
  @FlagColumn({ default: false }) mustChangePassword!: boolean;
  @FlagColumn({ default: true }) active!: boolean;
  @FlagColumn({ default: false }) demo!: boolean;
  @InstantColumn({ nullable: true }) lastLoginAt!: string | null;
  @InstantColumn() createdAt!: string;
  @VersionNumberColumn() version!: number;
}
