import { join } from 'node:path';
import { ConfigurationError, textOf, type Environment } from './environment';
import { StorageConfig } from './storage.config';

/** Which database: SQLite in DATA_DIR unless DATABASE_URL names a PostgreSQL. */
export class DatabaseConfig {
  /** DATABASE_URL, `postgres://…`; null means SQLite. */
  readonly url: string | null;
  /** The SQLite file, used when `url` is null. */
  readonly sqliteFile: string;

  constructor(env: Environment) {
    this.url = textOf(env, 'DATABASE_URL');
    if (this.url !== null && !/^postgres(ql)?:\/\//.test(this.url)) {
      throw new ConfigurationError('环境变量 DATABASE_URL 无效：应以 postgres:// 开头；不设置则使用内置 SQLite。');
    }
    this.sqliteFile = join(new StorageConfig(env).dataDir, 'portfolio.sqlite');
  }
}
