import type { HandoverItem, HandoverState, Role } from '@portfolio/contracts';
import { CountColumn, FlagColumn, IdColumn, InstantColumn, JsonColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** 岗位交接: one person's open matters going to a successor. */
@Table('handovers')
@TableIndex(['districtId', 'departmentId', 'state'])
@TableIndex(['openKey'], { unique: true })
export class HandoverRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Department') departmentId!: string;
  @ReferenceColumn('User') fromUserId!: string;
  @TextColumn({ length: 20 }) fromRole!: Role;
  @ReferenceColumn('User') toUserId!: string;
  @LongTextColumn() reason!: string;
  @FlagColumn() disablesAccount!: boolean;
  @TextColumn({ length: 20 }) state!: HandoverState;
  /** `fromUserId` while it is open, null afterwards: one open handover a person. */
  @TextColumn({ length: 36, nullable: true }) openKey!: string | null;
  @TextColumn({ length: 36 }) preparedById!: string;
  @TextColumn({ length: 100 }) preparedBy!: string;
  @InstantColumn() preparedAt!: string;
  @TextColumn({ length: 36, nullable: true }) signedById!: string | null;
  @TextColumn({ length: 100, nullable: true }) signedBy!: string | null;
  @InstantColumn({ nullable: true }) signedAt!: string | null;
  @LongTextColumn({ nullable: true }) onBehalfReason!: string | null;
  @InstantColumn({ nullable: true }) receivedAt!: string | null;
  @TextColumn({ length: 100, nullable: true }) cancelledBy!: string | null;
  @InstantColumn({ nullable: true }) cancelledAt!: string | null;
  @LongTextColumn({ nullable: true }) cancelReason!: string | null;
  /** What was received, as it was at that moment; null before. */
  @JsonColumn({ nullable: true }) items!: HandoverItem[] | null;
  /** How many of the items moved; the others stay with the unit. */
  @CountColumn({ nullable: true }) movedCount!: number | null;
  @FlagColumn({ default: false }) demo!: boolean;
  @VersionNumberColumn() version!: number;
}
