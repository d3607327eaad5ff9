import { Injectable } from '@nestjs/common';
import { Database } from '@portfolio/platform/database';
import { In } from 'typeorm';
import { AttachmentRow } from './attachment.entity';
import { FileContentRow } from './file-content.entity';

/** Ids in one statement; both databases limit parameters. */
const CHUNK = 500;

export type ScanVerdict = Pick<FileContentRow, 'scanState' | 'scannedAt' | 'threat'>;

/** Reads and writes what is known of the stored contents. */
@Injectable()
export class FileContentsRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<FileContentRow | null> {
    return this.database.manager.findOneBy(FileContentRow, { id });
  }

  async many(ids: readonly string[]): Promise<Map<string, FileContentRow>> {
    const found = new Map<string, FileContentRow>();
    for (let at = 0; at < ids.length; at += CHUNK) {
      for (const row of await this.database.manager.findBy(FileContentRow, { id: In(ids.slice(at, at + CHUNK)) })) found.set(row.id, row);
    }
    return found;
  }

  /**
   * The row of this content, made unless it is known. Either way it counts as used now, which keeps the sweep away: a sweep that is
   * removing the same content at this moment is waited for, and the row is made anew.
   */
  async claim(row: FileContentRow): Promise<FileContentRow> {
    const insert = this.database.manager.createQueryBuilder().insert().into(FileContentRow).values(row);
    await insert.orUpdate(['used_at'], ['sha256']).updateEntity(false).execute();
    return this.database.manager.findOneByOrFail(FileContentRow, { sha256: row.sha256 });
  }

  async use(ids: readonly string[], usedAt: string): Promise<void> {
    await this.database.manager.update(FileContentRow, { id: In([...ids]) }, { usedAt });
  }

  async judged(id: string, verdict: ScanVerdict): Promise<void> {
    await this.database.manager.update(FileContentRow, { id }, verdict);
  }

  /** Waiting for the scanner, oldest first. */
  async unscanned(limit: number): Promise<string[]> {
    const rows = await this.database.manager.find(FileContentRow, { select: { id: true }, where: { scanState: 'unscanned' }, order: { createdAt: 'ASC' }, take: limit });
    return rows.map(({ id }) => id);
  }

  /** Attached nowhere, and not used since the instant. */
  async orphans(usedBefore: string, limit: number): Promise<string[]> {
    const rows = await this.orphanQuery(usedBefore).select('content.id', 'id').orderBy('content.usedAt').limit(limit).getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** The content when it is still an orphan, held until this transaction ends. */
  async lockOrphan(id: string, usedBefore: string): Promise<FileContentRow | null> {
    const query = this.orphanQuery(usedBefore).andWhere('content.id = :id', { id });
    if (this.database.dialect === 'postgres') query.setLock('pessimistic_write');
    return query.getOne();
  }

  /** Whether another row needs the bytes of this hash, as its content or as its small picture. */
  neededElsewhere(sha256: string, id: string): Promise<boolean> {
    const query = this.database.manager.createQueryBuilder(FileContentRow, 'content');
    return query.where('content.id <> :id AND (content.sha256 = :sha256 OR content.thumbnailSha256 = :sha256)', { id, sha256 }).getExists();
  }

  async delete(id: string): Promise<void> {
    await this.database.manager.delete(FileContentRow, { id });
  }

  private orphanQuery(usedBefore: string) {
    const query = this.database.manager.createQueryBuilder(FileContentRow, 'content');
    const attached = query.subQuery().select('1').from(AttachmentRow, 'attachment').where('attachment.contentId = content.id').getQuery();
    return query.where('content.usedAt < :usedBefore', { usedBefore }).andWhere(`NOT EXISTS ${attached}`);
  }
}
