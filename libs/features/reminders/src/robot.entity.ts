import type { RobotChannel } from '@portfolio/contracts';
import { FlagColumn, IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** 群机器人 of a unit's chat group. Never deleted: deliveries refer to it. */
@Table('robots')
@TableIndex(['districtId', 'name'], { unique: true })
export class RobotRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Department') departmentId!: string;
  @TextColumn({ length: 10 }) channel!: RobotChannel;
  @TextColumn({ length: 40 }) name!: string;
  @TextColumn({ length: 120 }) addressHint!: string;
  /** Address and secret, sealed: whoever has the address can post into the group. */
  @LongTextColumn() sealedAccess!: string;
  @FlagColumn({ default: false }) hasSecret!: boolean;
  @FlagColumn({ default: true }) active!: boolean;
  /** When all its earlier messages have been worked off at the permitted pace; see `RobotPace`. */
  @InstantColumn({ nullable: true }) freeAt!: string | null;
  @InstantColumn() createdAt!: string;
  @VersionNumberColumn() version!: number;
}
