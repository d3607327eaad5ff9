import { DistrictConfig } from './district.config';
import { ConfigurationError, choiceOf, textOf, type Environment } from './environment';

export type ProcessRole = 'all' | 'api' | 'worker' | 'cli';
export type SeedKind = 'demo' | 'plan' | 'none';

/** What this process is and how it starts. */
export class RuntimeConfig {
  /** ROLE: which parts run here. `cli` is set by the command line itself. */
  readonly role: ProcessRole;
  /** NODE_ENV=production. */
  readonly production: boolean;
  /** SEED: what an empty database is filled with; nothing for a district of one's own, whose plan the product does not have. */
  readonly seed: SeedKind;
  /** APP_NOW: start the clock at this ISO time; refused in production. */
  readonly appNow: string | null;

  constructor(env: Environment) {
    this.role = choiceOf(env, 'ROLE', ['all', 'api', 'worker', 'cli'], 'all');
    this.production = env['NODE_ENV'] === 'production';
    const { own } = new DistrictConfig(env);
    this.seed = choiceOf(env, 'SEED', ['demo', 'plan', 'none'], own !== null ? 'none' : this.production ? 'plan' : 'demo');
    this.appNow = textOf(env, 'APP_NOW');
    if (this.production && this.seed === 'demo') {
      throw new ConfigurationError('正式环境（NODE_ENV=production）不允许 SEED=demo，请改为 SEED=plan 或不设置。');
    }
    if (own !== null && this.seed !== 'none') {
      throw new ConfigurationError(`设置了 DISTRICT_NAME 时不能用 SEED=${this.seed}：内置规划不属于${own.name}，请改为 SEED=none 或不设置。`);
    }
    if (this.appNow !== null) {
      if (this.production) throw new ConfigurationError('正式环境不允许设置 APP_NOW，请取消该环境变量。');
      if (Number.isNaN(Date.parse(this.appNow))) {
        throw new ConfigurationError(`环境变量 APP_NOW=${this.appNow} 无效：应为 ISO 时间，例如 2026-11-23T08:30:00+08:00。`);
      }
    }
  }

  /** True where BullMQ workers and schedulers run. */
  get works(): boolean {
    return this.role === 'all' || this.role === 'worker';
  }

  /** True where HTTP is served. */
  get serves(): boolean {
    return this.role === 'all' || this.role === 'api';
  }
}
