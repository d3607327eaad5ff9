import { join } from 'node:path';
import { ConfigurationError, textOf, type Environment } from './environment';
import { StorageConfig } from './storage.config';

/** The installation's own secret, from which keys for what is stored sealed are derived. */
export class SecretConfig {
  /** SESSION_SECRET; null: the one in `file`. Several machines need the same one. */
  readonly secret: string | null;
  /** Made in DATA_DIR when first needed, readable by the owner alone. */
  readonly file: string;

  constructor(env: Environment) {
    this.secret = textOf(env, 'SESSION_SECRET');
    this.file = join(new StorageConfig(env).dataDir, 'session-secret');
    if (this.secret !== null && this.secret.length < 32) throw new ConfigurationError('环境变量 SESSION_SECRET 无效：至少 32 个字符；不设置则自动生成并保存在数据目录。');
  }
}
