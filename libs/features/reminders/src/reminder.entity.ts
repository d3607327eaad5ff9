import { CountColumn, DateColumn, FlagColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/**
 * One rung of the ladder for one milestone and baseline, one recipient, one channel. The unique index is what makes
 * "once per rung, milestone, baseline and recipient" true, whoever scans and however often. `recipientKey` is the
 * recipient's id, or `none` for a rung that found nobody to tell.
 */
@Table('reminders')
@TableIndex(['milestoneId', 'baselineNumber', 'rung', 'recipientKey', 'channel'], { unique: true })
@TableIndex(['districtId', 'recipientKey', 'channel', 'state'])
@TableIndex(['digestId'])
export class ReminderRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Milestone') milestoneId!: string;
  @CountColumn() baselineNumber!: number;
  @DateColumn() baselineDate!: string;
  @TextColumn({ length: 8 }) rung!: string;
  @TextColumn({ length: 36 }) recipientKey!: string;
  @TextColumn({ length: 10 }) channel!: string;
  @TextColumn({ length: 10 }) state!: string;
  @TextColumn({ nullable: true, length: 300 }) reason!: string | null;
  @CountColumn() daysLate!: number;
  @DateColumn() runDate!: string;
  @TextColumn({ nullable: true, length: 36 }) digestId!: string | null;
  @FlagColumn({ default: false }) possiblyRepeated!: boolean;
  @InstantColumn() createdAt!: string;
  @InstantColumn({ nullable: true }) sentAt!: string | null;
  @InstantColumn({ nullable: true }) openedAt!: string | null;
  @InstantColumn({ nullable: true }) signedAt!: string | null;
}

/** What may exist only once. */
export function reminderKey(row: Pick<ReminderRow, 'milestoneId' | 'baselineNumber' | 'rung' | 'recipientKey' | 'channel'>): string {
  return [row.milestoneId, row.baselineNumber, row.rung, row.recipientKey, row.channel].join(' ');
}
