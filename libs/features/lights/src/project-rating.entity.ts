import type { Rating, RatingSide } from '@portfolio/contracts';
import { FlagColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** One opinion as it was given. The database refuses to change or delete it: a later one stands beside it. */
@Table('project_ratings')
@TableIndex(['districtId', 'projectId', 'side', 'ratedAt'])
export class ProjectRatingRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Project') projectId!: string;
  @TextColumn({ length: 10 }) side!: RatingSide;
  @TextColumn({ length: 8 }) period!: string;
  @TextColumn({ length: 10 }) rating!: Rating;
  @TextColumn({ length: 1000 }) comment!: string;
  @InstantColumn() ratedAt!: string;
  @TextColumn({ length: 36 }) ratedById!: string;
  @TextColumn({ length: 100 }) ratedBy!: string;
  @FlagColumn({ default: false }) demo!: boolean;
}
