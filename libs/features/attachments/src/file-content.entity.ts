import type { AttachmentType, PhotoFacts } from '@portfolio/contracts';
import { CountColumn, IdColumn, InstantColumn, JsonColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** One content, kept once however often it is attached. `usedAt`: last time somebody brought it or took it away; the sweep waits from then. */
@Table('file_contents')
@TableIndex(['sha256'], { unique: true })
@TableIndex(['scanState'])
@TableIndex(['usedAt'])
export class FileContentRow {
  @IdColumn() id!: string;
  @TextColumn({ length: 64 }) sha256!: string;
  @CountColumn() size!: number;
  @TextColumn({ length: 100 }) type!: AttachmentType;
  /** What a photo says about itself; null for other files. */
  @JsonColumn({ nullable: true }) photo!: PhotoFacts | null;
  /** A small picture, kept beside the content under its own hash. */
  @TextColumn({ length: 64, nullable: true }) thumbnailSha256!: string | null;
  @CountColumn({ nullable: true }) thumbnailSize!: number | null;
  @TextColumn({ length: 20 }) scanState!: 'unscanned' | 'clean' | 'infected';
  @InstantColumn({ nullable: true }) scannedAt!: string | null;
  /** What the scanner called it. */
  @TextColumn({ nullable: true }) threat!: string | null;
  @InstantColumn() createdAt!: string;
  @InstantColumn() usedAt!: string;
}
