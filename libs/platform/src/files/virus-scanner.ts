import type { Readable } from 'node:stream';

/** Looks files through for viruses. */
export abstract class VirusScanner {
  /** False: nothing is looked through, and files are shown as 未配置. */
  abstract readonly configured: boolean;

  /** The virus's name, or null for a clean file. Throws `OperationalError` when there is no verdict. */
  abstract scan(content: Readable): Promise<string | null>;
}

export class NoVirusScanner extends VirusScanner {
  readonly configured = false;

  scan(): Promise<string | null> {
    throw new Error('no virus scanner is configured');
  }
}
