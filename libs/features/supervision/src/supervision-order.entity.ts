import type { OrderCauseType, OrderEvidence, OrderReply, OrderState } from '@portfolio/contracts';
import {
  CountColumn,
  DateColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  LongTextColumn,
  ReferenceColumn,
  Table,
  TableIndex,
  TextColumn,
  VersionNumberColumn,
} from '@portfolio/platform/database';

/**
 * 督办单: what 督查室 asks of a unit because a rule was hit. The unique index over `causeKey` is what makes "one order for one
 * cause at a time" true, whoever drafts; the one over the number what makes "no number twice" true.
 */
@Table('supervision_orders')
@TableIndex(['districtId', 'causeKey'], { unique: true, where: 'ended_at IS NULL' })
@TableIndex(['districtId', 'year', 'serial'], { unique: true, where: 'serial IS NOT NULL' })
@TableIndex(['districtId', 'state'])
@TableIndex(['districtId', 'deadline'])
export class SupervisionOrderRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Project') projectId!: string;
  /** The unit it is addressed to; a draft may still lack one. */
  @ReferenceColumn('Department', { nullable: true }) departmentId!: string | null;
  @TextColumn({ length: 10 }) causeType!: OrderCauseType;
  @TextColumn({ length: 40 }) causeId!: string;
  @CountColumn() causeNumber!: number;
  @TextColumn({ length: 120 }) causeKey!: string;
  @TextColumn({ length: 300 }) causeText!: string;
  @TextColumn({ length: 10 }) origin!: 'ladder' | 'hand';
  @TextColumn({ length: 300 }) title!: string;
  @LongTextColumn() requirement!: string;
  @JsonColumn() evidence!: OrderEvidence;
  @TextColumn({ length: 20 }) state!: OrderState;
  @TextColumn({ nullable: true, length: 60 }) number!: string | null;
  @CountColumn({ nullable: true }) year!: number | null;
  @CountColumn({ nullable: true }) serial!: number | null;
  @CountColumn({ nullable: true }) deadlineDays!: number | null;
  @DateColumn({ nullable: true }) deadline!: string | null;
  @DateColumn({ nullable: true }) firstDeadline!: string | null;
  @InstantColumn() draftedAt!: string;
  @TextColumn({ length: 100 }) draftedBy!: string;
  @InstantColumn({ nullable: true }) issuedAt!: string | null;
  @DateColumn({ nullable: true }) issuedOn!: string | null;
  @TextColumn({ nullable: true, length: 100 }) issuedBy!: string | null;
  @DateColumn({ nullable: true }) answeredOn!: string | null;
  @TextColumn({ nullable: true, length: 36 }) answeredById!: string | null;
  @JsonColumn({ nullable: true }) replyDraft!: (OrderReply & { by: string; at: string }) | null;
  @CountColumn({ default: 0 }) extensions!: number;
  @InstantColumn({ nullable: true }) clearedAt!: string | null;
  @InstantColumn({ nullable: true }) endedAt!: string | null;
  @FlagColumn({ default: false }) demo!: boolean;
  @InstantColumn() updatedAt!: string;
  @VersionNumberColumn() version!: number;
}
