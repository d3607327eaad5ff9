import type { SkipCode, SubjectType } from '@portfolio/contracts';
import { CountColumn, DateColumn, FlagColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/**
 * One rung of the ladder for one subject and its number (a milestone's baseline), one recipient, one channel. The unique
 * index is what makes "once per rung, subject, number, recipient and channel" true, whoever scans and however often.
 * `recipientKey` is the recipient's id, or `none` for a rung of which nobody is told.
 */
@Table('reminders')
@TableIndex(['subjectType', 'subjectId', 'subjectNumber', 'rungOffset', 'recipientKey', 'channel'], { unique: true })
@TableIndex(['districtId', 'recipientKey', 'channel', 'state'])
@TableIndex(['digestId'])
export class ReminderRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @TextColumn({ length: 10 }) subjectType!: SubjectType;
  @TextColumn({ length: 36 }) subjectId!: string;
  @CountColumn() subjectNumber!: number;
  /** As it was called on that day. */
  @TextColumn({ length: 300 }) subjectTitle!: string;
  @DateColumn() dueDate!: string;
  @ReferenceColumn('Project', { nullable: true }) projectId!: string | null;
  /** The unit that has to act. */
  @TextColumn({ length: 36, nullable: true }) unitId!: string | null;
  @TextColumn({ length: 8 }) rung!: string;
  /** The rung as a number: working days from the due date. */
  @CountColumn() rungOffset!: number;
  /** The version of the ladder that asked for it. */
  @TextColumn({ length: 36, nullable: true }) ladderId!: string | null;
  @TextColumn({ length: 36 }) recipientKey!: string;
  /** The absent person in whose place the recipient is told. */
  @TextColumn({ length: 36, nullable: true }) onBehalfOfId!: string | null;
  @TextColumn({ length: 10 }) channel!: string;
  @TextColumn({ length: 10 }) state!: string;
  @TextColumn({ nullable: true, length: 300 }) reason!: string | null;
  @TextColumn({ nullable: true, length: 20 }) skipCode!: SkipCode | null;
  @TextColumn({ nullable: true, length: 200 }) remark!: string | null;
  @FlagColumn({ default: false }) asksSignature!: boolean;
  @FlagColumn({ default: false }) asksAnswer!: boolean;
  @CountColumn() daysLate!: number;
  @CountColumn({ nullable: true }) workingDaysLate!: number | null;
  @DateColumn() runDate!: string;
  @TextColumn({ nullable: true, length: 36 }) digestId!: string | null;
  @FlagColumn({ default: false }) possiblyRepeated!: boolean;
  @FlagColumn({ default: false }) demo!: boolean;
  @InstantColumn() createdAt!: string;
  @InstantColumn({ nullable: true }) sentAt!: string | null;
  @InstantColumn({ nullable: true }) openedAt!: string | null;
  @InstantColumn({ nullable: true }) signedAt!: string | null;
}

/** The recipient of a rung that nobody is told of. */
export const NOBODY = 'none';

/** One rung of one subject, whoever is told. */
export function rungKeyOf(row: Pick<ReminderRow, 'subjectType' | 'subjectId' | 'subjectNumber' | 'rungOffset'>): string {
  return [row.subjectType, row.subjectId, row.subjectNumber, row.rungOffset].join(' ');
}
