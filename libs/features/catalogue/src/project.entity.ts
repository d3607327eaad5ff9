import type { LifecycleState, Provenance, Sector } from '@portfolio/contracts';
import {
  CountColumn,
  DecimalColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  LongTextColumn,
  ReferenceColumn,
  Table,
  TableIndex,
  TextColumn,
  VersionNumberColumn,
} from '@portfolio/platform/database';

/** 项目: what is managed. Its version also counts changes of its assignments and lifecycle. */
@Table('projects')
@TableIndex(['districtId', 'code'], { unique: true })
@TableIndex(['districtId', 'box'])
@TableIndex(['districtId', 'sector'])
@TableIndex(['districtId', 'lifecycle'])
@TableIndex(['districtId', 'updatedAt'])
export class Project {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Programme') programmeId!: string;
  @CountColumn() box!: number;
  @TextColumn({ length: 40 }) code!: string;
  @TextColumn({ length: 400 }) name!: string;
  @TextColumn({ length: 30 }) sector!: Sector;
  @TextColumn({ length: 20 }) lifecycle!: LifecycleState;
  @LongTextColumn({ nullable: true }) description!: string | null;
  @TextColumn({ nullable: true, length: 300 }) place!: string | null;
  @DecimalColumn({ nullable: true }) totalInvestment!: string | null;
  @TextColumn({ length: 20 }) provenance!: Provenance;
  @FlagColumn({ default: false }) demo!: boolean;
  @InstantColumn() createdAt!: string;
  @InstantColumn() updatedAt!: string;
  @VersionNumberColumn() version!: number;
}
