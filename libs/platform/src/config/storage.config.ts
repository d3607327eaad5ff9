import { resolve } from 'node:path';
import { textOf, type Environment } from './environment';

/** Where files are kept. */
export class StorageConfig {
  /** DATA_DIR: SQLite file, uploads, private Redis, secrets, backups. */
  readonly dataDir: string;

  constructor(env: Environment) {
    this.dataDir = resolve(textOf(env, 'DATA_DIR') ?? 'data');
  }
}
