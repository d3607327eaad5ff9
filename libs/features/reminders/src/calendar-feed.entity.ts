import { IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** A calendar address that somebody gave to a calendar program. Of the token only its hash is kept. */
@Table('calendar_feeds')
@TableIndex(['tokenHash'], { unique: true })
export class CalendarFeedRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('User') ownerId!: string;
  /** The department whose milestones it shows; null: the owner's own. */
  @ReferenceColumn('Department', { nullable: true }) departmentId!: string | null;
  @TextColumn({ length: 64 }) tokenHash!: string;
  @InstantColumn() createdAt!: string;
  @InstantColumn({ nullable: true }) lastUsedAt!: string | null;
  @InstantColumn({ nullable: true }) revokedAt!: string | null;
}
