import { FlagColumn, IdColumn, ReferenceColumn, Table, TableIndex, TextColumn, VersionNumberColumn } from '@portfolio/platform/database';

/** What a person chose; somebody without a row has not chosen and gets mail. */
@Table('channel_preferences')
@TableIndex(['userId'], { unique: true })
export class ChannelPreferenceRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @TextColumn({ length: 36 }) userId!: string;
  @FlagColumn({ default: true }) email!: boolean;
  @VersionNumberColumn() version!: number;
}
