import { DateColumn, IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** `reopened`: it had been accepted, and a planner took the completion back. */
export type StoredClaimState = 'pending' | 'returned' | 'accepted' | 'withdrawn' | 'reopened';

/** 完成申报: who said when that a milestone was done on which day, and what became of it. Kept for ever; the latest of a milestone is not superseded. */
@Table('completion_claims')
@TableIndex(['milestoneId'], { unique: true, where: 'superseded_at IS NULL' })
@TableIndex(['districtId', 'claimedAt'], { where: "state = 'pending'" })
@TableIndex(['filingId'])
export class CompletionClaimRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Milestone', { onDelete: 'CASCADE' }) milestoneId!: string;
  @TextColumn({ length: 20 }) state!: StoredClaimState;
  @DateColumn() date!: string;
  @LongTextColumn({ nullable: true }) note!: string | null;
  @InstantColumn() claimedAt!: string;
  @TextColumn({ length: 36, nullable: true }) claimedById!: string | null;
  @TextColumn({ length: 100 }) claimedBy!: string;
  /** Since when the ladder waits for it; withdrawing and claiming again gains no time. */
  @InstantColumn() heldSince!: string;
  @InstantColumn({ nullable: true }) decidedAt!: string | null;
  @TextColumn({ length: 36, nullable: true }) decidedById!: string | null;
  @TextColumn({ length: 100, nullable: true }) decidedBy!: string | null;
  /** Why it was returned. */
  @LongTextColumn({ nullable: true }) reason!: string | null;
  @TextColumn({ length: 36, nullable: true }) filingId!: string | null;
  @InstantColumn({ nullable: true }) supersededAt!: string | null;
}
