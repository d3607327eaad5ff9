import { IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** 督查意见: an inspector's words on a late project; added and read, never changed. */
@Table('review_notes')
@TableIndex(['districtId', 'projectId', 'createdAt'])
export class ReviewNoteRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Project') projectId!: string;
  @LongTextColumn() text!: string;
  @ReferenceColumn('User') authorId!: string;
  @TextColumn({ length: 100 }) author!: string;
  @InstantColumn() createdAt!: string;
}
