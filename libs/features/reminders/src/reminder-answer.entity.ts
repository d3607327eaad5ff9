import type { SubjectType } from '@portfolio/contracts';
import { CountColumn, DateColumn, IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** 答复: cause and promised date given to one rung of one subject. One for each rung: the unit answers once, not each of those told. */
@Table('reminder_answers')
@TableIndex(['subjectType', 'subjectId', 'subjectNumber', 'rungOffset'], { unique: true })
@TableIndex(['districtId', 'holdsUntil'])
export class ReminderAnswerRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @TextColumn({ length: 10 }) subjectType!: SubjectType;
  @TextColumn({ length: 36 }) subjectId!: string;
  @CountColumn() subjectNumber!: number;
  @CountColumn() rungOffset!: number;
  @LongTextColumn() cause!: string;
  @DateColumn({ nullable: true }) forecastDate!: string | null;
  @DateColumn() answeredOn!: string;
  /** The last day on which the rungs that follow are held. */
  @DateColumn() holdsUntil!: string;
  @TextColumn({ length: 36, nullable: true }) answeredById!: string | null;
  @TextColumn({ length: 100 }) answeredBy!: string;
  @InstantColumn() createdAt!: string;
}
