import type { FilingField, HonestyCode, HonestyDecision, HonestyRecord } from '@portfolio/contracts';
import { FlagColumn, IdColumn, InstantColumn, JsonColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** What a check noticed. `cause` (window, project, unit, code) makes it one, however often the checks run. */
@Table('honesty_records')
@TableIndex(['districtId', 'cause'], { unique: true })
@TableIndex(['districtId', 'decision'])
export class HonestyRecordRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @TextColumn({ length: 160 }) cause!: string;
  @ReferenceColumn('Project') projectId!: string;
  @ReferenceColumn('Department', { nullable: true }) departmentId!: string | null;
  @ReferenceColumn('FilingRow', { nullable: true }) filingId!: string | null;
  @TextColumn({ length: 50 }) code!: HonestyCode;
  @TextColumn({ length: 30, nullable: true }) field!: FilingField | null;
  @LongTextColumn() text!: string;
  @LongTextColumn() question!: string;
  @JsonColumn() facts!: Record<string, string | number>;
  @TextColumn({ length: 12 }) origin!: HonestyRecord['origin'];
  @InstantColumn() foundAt!: string;
  @LongTextColumn({ nullable: true }) answer!: string | null;
  @TextColumn({ length: 100, nullable: true }) answeredBy!: string | null;
  @TextColumn({ length: 12 }) decision!: HonestyDecision;
  @TextColumn({ length: 100, nullable: true }) decidedBy!: string | null;
  @InstantColumn({ nullable: true }) decidedAt!: string | null;
  @LongTextColumn({ nullable: true }) decisionNote!: string | null;
  @FlagColumn({ default: false }) demo!: boolean;
  @VersionNumberColumn() version!: number;
}
