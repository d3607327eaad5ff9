import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FilesConfig } from '../config';
import { newId } from '../database';
import { OperationalError, UserError } from '../errors';

/** A file that has arrived whole and is not kept yet. */
export interface IncomingFile {
  path: string;
  size: number;
  sha256: string;
}

const MB = 1024 * 1024;
const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES'];

/** Files on their way in: written to a name of our own while they are hashed, gone again unless somebody keeps them. */
@Injectable()
export class IncomingFiles {
  private readonly folder: string;

  constructor(config: FilesConfig) {
    this.folder = join(config.uploadsDir, 'incoming');
  }

  /** Writes a stream to disk. Throws `payload_too_large`; whatever goes wrong, also a connection that breaks, leaves no file. */
  async receive(source: Readable, maxBytes: number): Promise<IncomingFile> {
    const path = join(this.folder, newId());
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      return { path, ...(await write(source, path, maxBytes)) };
    } catch (error) {
      await rm(path, { force: true });
      throw NO_ROOM.includes((error as { code?: string }).code ?? '') ? new OperationalError('附件存储', { cause: error }) : error;
    }
  }

  receiveBytes(bytes: Uint8Array): Promise<IncomingFile> {
    return this.receive(Readable.from([bytes]), bytes.length);
  }

  /** Does nothing for a file that was kept. */
  discard({ path }: IncomingFile): Promise<void> {
    return rm(path, { force: true });
  }

  /** Removes what a process that was killed left behind; gives the number of files. */
  async forgetOlderThan(hours: number): Promise<number> {
    const names = await readdir(this.folder).catch(() => []);
    if (names.length === 0) return 0;
    // Ages are told by the disk's own clock: ours may be set to another day.
    const now = (await stat(await this.probe())).mtimeMs;
    let removed = 0;
    for (const path of names.map((name) => join(this.folder, name))) {
      const found = await stat(path).catch(() => null);
      if (found === null || now - found.mtimeMs < hours * 3_600_000) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  private async probe(): Promise<string> {
    const path = join(this.folder, 'now');
    await writeFile(path, '', { mode: 0o600 });
    return path;
  }
}

async function write(source: Readable, path: string, maxBytes: number): Promise<{ size: number; sha256: string }> {
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > maxBytes) throw new UserError('payload_too_large', { limit: `${Math.floor(maxBytes / MB)} MB` });
      hash.update(chunk);
      await file.appendFile(chunk);
    }
    await file.sync();
    return { size, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}
