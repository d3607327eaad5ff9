import { Injectable } from '@nestjs/common';
import { ATTACHMENT_MAX_BYTES, ATTACHMENT_TYPES, type AttachmentType } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { FileStore, IncomingFiles, type IncomingFile, type Upload } from '@portfolio/platform/files';
import { contentVerdict } from './content-type';
import type { FileContentRow } from './file-content.entity';
import { FileContentsRepository } from './file-contents.repository';
import { cleanFileName } from './file-name';
import { PhotoReader, UnreadablePhoto, type PhotoReading } from './photo-reading';

const MB = 1024 * 1024;

/** A content that is kept, and the name it is to be shown under. */
export interface TakenFile {
  content: FileContentRow;
  name: string;
}

/** Looks at a file that has arrived and keeps its content, or says why not. */
@Injectable()
export class FileIntake {
  constructor(
    private readonly database: Database,
    private readonly incoming: IncomingFiles,
    private readonly store: FileStore,
    private readonly contents: FileContentsRepository,
    private readonly photos: PhotoReader,
    private readonly clock: Clock,
  ) {}

  /** The arrived file is gone afterwards, either way. Throws `attachment_refused`, `payload_too_large`. */
  async take({ file, name: given }: Upload): Promise<TakenFile> {
    const arrived = [file];
    try {
      const type = await this.typeOf(file, given);
      const name = cleanFileName(given, type);
      const reading = await this.read(file, type, name);
      const thumbnail = reading?.thumbnail == null ? null : await this.incoming.receiveBytes(reading.thumbnail);
      if (thumbnail !== null) arrived.push(thumbnail);
      const content = await this.claim(file, type, reading, thumbnail);
      if (content.scanState === 'infected') throw refused(name, '这个文件经查毒发现病毒');
      // Kept after it is claimed: from then on the sweep leaves it alone.
      for (const each of arrived) await this.store.keep(each);
      return { content, name };
    } finally {
      for (const each of arrived) await this.incoming.discard(each);
    }
  }

  private async typeOf(file: IncomingFile, given: string): Promise<AttachmentType> {
    const verdict = await contentVerdict(file.path, file.size);
    if ('refusal' in verdict) throw refused(plainName(given), verdict.refusal);
    const most = ATTACHMENT_MAX_BYTES[ATTACHMENT_TYPES[verdict.type].kind];
    if (file.size > most) throw new UserError('payload_too_large', { limit: `${most / MB} MB` });
    return verdict.type;
  }

  private async read(file: IncomingFile, type: AttachmentType, name: string): Promise<PhotoReading | null> {
    try {
      return await this.photos.read(file, type);
    } catch (error) {
      throw error instanceof UnreadablePhoto ? refused(name, error.message) : error;
    }
  }

  private claim({ sha256, size }: IncomingFile, type: AttachmentType, reading: PhotoReading | null, thumbnail: IncomingFile | null): Promise<FileContentRow> {
    const now = this.clock.nowIso();
    return this.database.transaction(() =>
      this.contents.claim({
        id: newId(),
        sha256,
        size,
        type,
        photo: reading?.photo ?? null,
        thumbnailSha256: thumbnail?.sha256 ?? null,
        thumbnailSize: thumbnail?.size ?? null,
        scanState: 'unscanned',
        scannedAt: null,
        threat: null,
        createdAt: now,
        usedAt: now,
      }),
    );
  }
}

function refused(name: string, reason: string): UserError {
  return new UserError('attachment_refused', { name, reason });
}

/** A refused file has no type to be named by. */
function plainName(given: string): string {
  return cleanFileName(given, 'application/pdf').replace(/\.pdf$/, '');
}
