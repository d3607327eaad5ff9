import { DataSource, getMetadataArgsStorage, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import type { DatabaseConfig } from '../config';
import { DefaultsSubscriber, neverReadBack } from './defaults.subscriber';
import { migrate } from './migrate';
import { MIGRATIONS } from './migrations';
import { SnakeNamingStrategy } from './naming';
import { PooledSqliteDriver } from './sqlite-driver';
import type { SqlitePoolSettings } from './sqlite-pool';
import { SLOW_QUERY_MS, TypeormLogger } from './typeorm-logger';

export type EntityClass = new () => object;
export type MigrationClass = new () => MigrationInterface;

export interface DataSourceSettings {
  entities: readonly EntityClass[];
  /** The product's migrations unless told. */
  migrations?: readonly MigrationClass[];
  /** How long a write waits for the transaction before it (SQLite), in ms. */
  lockTimeoutMs?: number;
  /** How long SQLite waits for another process, in ms. */
  busyTimeoutMs?: number;
}

/** TypeORM's data source without the habits that lose or mix up rows. */
class ProductDataSource extends DataSource {
  constructor(options: DataSourceOptions, pool: SqlitePoolSettings) {
    super(options);
    // The driver made by `super` was never connected, and nothing else refers to it.
    if (options.type === 'sqlite') this.driver = new PooledSqliteDriver(this, pool);
  }

  protected override async buildMetadatas(): Promise<void> {
    await super.buildMetadatas();
    neverReadBack(this);
  }
}

/** A data source for the configured database, not yet open. */
export function createDataSource(config: Pick<DatabaseConfig, 'url' | 'sqliteFile'>, settings: DataSourceSettings): DataSource {
  const common = {
    entities: [...settings.entities],
    migrations: [...(settings.migrations ?? MIGRATIONS)],
    subscribers: [DefaultsSubscriber],
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    migrationsRun: false,
    logger: new TypeormLogger(),
    maxQueryExecutionTime: SLOW_QUERY_MS,
  };
  const options: DataSourceOptions =
    config.url === null
      ? { ...common, type: 'sqlite', database: config.sqliteFile }
      : { ...common, type: 'postgres', url: config.url, applicationName: 'portfolio', connectTimeoutMS: 10_000, poolSize: 10 };
  return new ProductDataSource(options, { lockTimeoutMs: settings.lockTimeoutMs ?? 15_000, busyTimeoutMs: settings.busyTimeoutMs ?? 5_000 });
}

/** Opens the configured database and migrates it; closes it again when that fails. */
export async function openDataSource(config: Pick<DatabaseConfig, 'url' | 'sqliteFile'>, settings: DataSourceSettings): Promise<DataSource> {
  const dataSource = await createDataSource(config, settings).initialize();
  try {
    await migrate(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/** Every class marked with `@Table` whose file has been loaded. */
export function loadedEntities(): EntityClass[] {
  return getMetadataArgsStorage().tables.flatMap(({ target }) => (typeof target === 'function' ? [target as EntityClass] : []));
}
