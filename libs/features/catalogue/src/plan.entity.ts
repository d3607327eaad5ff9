import { CountColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** 规划: the district's current plan. A revised text replaces `textId`; earlier texts are kept. */
@Table('plans')
@TableIndex(['districtId', 'title'], { unique: true })
export class Plan {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('PlanText') textId!: string;
  @TextColumn({ length: 64 }) textSha256!: string;
  @TextColumn({ length: 300 }) title!: string;
  @TextColumn({ length: 300 }) source!: string;
  @CountColumn() periodStart!: number;
  @CountColumn() periodEnd!: number;
  @InstantColumn() importedAt!: string;
  @VersionNumberColumn() version!: number;
}
