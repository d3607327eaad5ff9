import type { PeriodKind } from '@portfolio/contracts';
import { CountColumn, DateColumn, FlagColumn, IdColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** 填报窗口. Its state follows from its dates, from `closedOn` (closed by a planner) and `skipped`; see `windowState`. */
@Table('filing_windows')
@TableIndex(['districtId', 'kind', 'period'], { unique: true })
@TableIndex(['districtId', 'dueOn'])
export class FilingWindowRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @TextColumn({ length: 10 }) kind!: PeriodKind;
  @TextColumn({ length: 10 }) period!: string;
  @DateColumn() startsOn!: string;
  @DateColumn() endsOn!: string;
  @DateColumn() opensOn!: string;
  @DateColumn() dueOn!: string;
  @DateColumn({ nullable: true }) closedOn!: string | null;
  @FlagColumn({ default: false }) skipped!: boolean;
  @LongTextColumn({ nullable: true }) reason!: string | null;
  /** Its dates are a planner's: the calendar does not move them any more. */
  @FlagColumn({ default: false }) moved!: boolean;
  /** Counts new due dates: with each the ladder begins anew. */
  @CountColumn({ default: 1 }) dueNumber!: number;
  @VersionNumberColumn() version!: number;
}
