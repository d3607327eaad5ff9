import type { LightColour, LightReason } from '@portfolio/contracts';
import { DateColumn, IdColumn, InstantColumn, JsonColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** A project's light at the end of one ISO week, under the pack then in force. The database refuses to change or delete it. */
@Table('light_periods')
@TableIndex(['districtId', 'period'])
@TableIndex(['projectId', 'period'], { unique: true })
export class LightPeriodRow {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Project') projectId!: string;
  @TextColumn({ length: 8 }) period!: string;
  @TextColumn({ length: 60 }) rulePack!: string;
  @TextColumn({ length: 10 }) colour!: LightColour;
  /** Before the rule of consecutive periods, which looks at it. */
  @TextColumn({ length: 10 }) ownColour!: LightColour;
  @JsonColumn() reasons!: LightReason[];
  @DateColumn() asOf!: string;
  @InstantColumn() recordedAt!: string;
}
