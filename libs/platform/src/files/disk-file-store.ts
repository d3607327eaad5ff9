import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { OperationalError } from '../errors';
import { FileStore, contentPath, type ByteSpan } from './file-store';
import type { IncomingFile } from './incoming-files';

/** Files in DATA_DIR, one per content, readable by the product's own account alone. */
export class DiskFileStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  /** The rename is atomic: a file under its hash is always whole. It outlives a power cut, since its folder is written down too. */
  keep(file: IncomingFile): Promise<void> {
    return this.answering(async () => {
      const target = this.pathOf(file.sha256);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await rename(file.path, target);
      const folder = await open(dirname(target));
      await folder.sync().finally(() => folder.close());
    });
  }

  read(sha256: string, span?: ByteSpan): Promise<Readable> {
    return this.answering(async () => {
      const file = await open(this.pathOf(sha256));
      return file.createReadStream({ ...span });
    });
  }

  remove(sha256: string): Promise<void> {
    return this.answering(() => rm(this.pathOf(sha256), { force: true }));
  }

  private pathOf(sha256: string): string {
    return join(this.folder, contentPath(sha256));
  }

  private async answering<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      throw new OperationalError('附件存储', { cause });
    }
  }
}
