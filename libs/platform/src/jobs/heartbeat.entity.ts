import { CountColumn, IdColumn, InstantColumn, DateColumn, Table, TableIndex, TextColumn } from '../database';

/** One run of a scheduled job: the proof that the scheduler ran. */
@Table('heartbeats')
@TableIndex(['job', 'startedAt'])
export class HeartbeatRow {
  @IdColumn() id!: string;
  @TextColumn({ length: 60 }) job!: string;
  @InstantColumn() startedAt!: string;
  @InstantColumn({ nullable: true }) finishedAt!: string | null;
  @DateColumn() asOf!: string;
  @TextColumn({ length: 20 }) runTrigger!: string;
  @CountColumn({ default: 0 }) due!: number;
  @CountColumn({ default: 0 }) created!: number;
  @CountColumn({ default: 0 }) sent!: number;
  @CountColumn({ default: 0 }) failed!: number;
  @CountColumn({ default: 0 }) skipped!: number;
  @TextColumn({ nullable: true, length: 500 }) error!: string | null;
}
