import { IdColumn, InstantColumn, ReferenceColumn, Table, TextColumn } from '@portfolio/platform/database';

/** An inspector's note why opinions and light differ; it settles exactly the case it was written for (`subject`). Never changed. */
@Table('rating_reviews')
export class RatingReviewRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Project') projectId!: string;
  /** Both ratings' ids and the light's colour: any of them anew is another case. */
  @TextColumn() subject!: string;
  @TextColumn({ length: 1000 }) note!: string;
  @InstantColumn() notedAt!: string;
  @TextColumn({ length: 36 }) notedById!: string;
  @TextColumn({ length: 100 }) notedBy!: string;
}
