import { DateColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** One change of a forecast date (domain, rule 4): forecasts never judge, their history is the milestone's trend. */
@Table('forecast_changes')
@TableIndex(['districtId', 'projectId', 'changedAt'])
export class ForecastChangeRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Project') projectId!: string;
  @ReferenceColumn('Milestone', { onDelete: 'CASCADE' }) milestoneId!: string;
  @DateColumn({ nullable: true }) fromDate!: string | null;
  @DateColumn({ nullable: true }) toDate!: string | null;
  @InstantColumn() changedAt!: string;
  @TextColumn({ length: 36, nullable: true }) changedById!: string | null;
  @TextColumn({ length: 100 }) changedBy!: string;
}
