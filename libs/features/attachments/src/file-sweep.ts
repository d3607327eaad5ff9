import { Injectable } from '@nestjs/common';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { FileStore, IncomingFiles } from '@portfolio/platform/files';
import { FileContentsRepository } from './file-contents.repository';

/** A content taken away by mistake can be attached again so long; no upload takes half as long. */
export const GRACE_HOURS = 24;
/** One run clears away no more than this; the next goes on. */
const BATCH = 500;

/** Removes contents that nothing refers to any more, and what uploads that were killed left behind. */
@Injectable()
export class FileSweep {
  constructor(
    private readonly database: Database,
    private readonly contents: FileContentsRepository,
    private readonly store: FileStore,
    private readonly incoming: IncomingFiles,
    private readonly clock: Clock,
  ) {}

  /** Gives the number of files removed. */
  async run(): Promise<number> {
    const usedBefore = new Date(this.clock.now().getTime() - GRACE_HOURS * 3_600_000).toISOString();
    let removed = await this.incoming.forgetOlderThan(GRACE_HOURS);
    for (const id of await this.contents.orphans(usedBefore, BATCH)) removed += await this.remove(id, usedBefore);
    return removed;
  }

  /** The row is held while its files go: who uploads the same content meanwhile waits, and keeps it anew. */
  private remove(id: string, usedBefore: string): Promise<number> {
    return this.database.transaction(async () => {
      const content = await this.contents.lockOrphan(id, usedBefore);
      if (content === null) return 0;
      await this.contents.delete(id);
      for (const hash of [content.sha256, content.thumbnailSha256]) {
        if (hash !== null && !(await this.contents.neededElsewhere(hash, id))) await this.store.remove(hash);
      }
      return 1;
    });
  }
}
