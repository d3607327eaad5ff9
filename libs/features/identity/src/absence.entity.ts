import { DateColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** 代理: from–to, both included, a person is away and the substitute, if there is one, is told instead. */
@Table('absences')
@TableIndex(['districtId', 'toDate'])
export class AbsenceRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('User') userId!: string;
  @ReferenceColumn('User', { nullable: true }) substituteId!: string | null;
  @DateColumn() fromDate!: string;
  @DateColumn() toDate!: string;
  @TextColumn({ nullable: true }) note!: string | null;
  @TextColumn({ length: 100 }) createdBy!: string;
  @InstantColumn() createdAt!: string;
  @InstantColumn({ nullable: true }) revokedAt!: string | null;
  @VersionNumberColumn() version!: number;
}
