import type { Readable } from 'node:stream';
import type { IncomingFile } from './incoming-files';

/** Bytes `start` to `end`, both included. */
export interface ByteSpan {
  start: number;
  end: number;
}

/**
 * Files by the SHA-256 of their content: the only name they have, so that nothing a user types reaches a disk. What is kept never
 * changes; keeping the same content twice keeps it once. Every method throws `OperationalError` when the store does not answer.
 */
export abstract class FileStore {
  /** Takes a file that has arrived; afterwards it is no longer among the arriving ones. */
  abstract keep(file: IncomingFile): Promise<void>;

  /** The content, streamed. Throws before the first byte when it is not there. */
  abstract read(sha256: string, span?: ByteSpan): Promise<Readable>;

  /** Removes the content; nothing happens when it is not there. */
  abstract remove(sha256: string): Promise<void>;
}

/** `ab/cd/abcd…`: few enough names in one folder. Throws for what is no hash. */
export function contentPath(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a content hash');
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}
