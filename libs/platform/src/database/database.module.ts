import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DatabaseConfig } from '../config';
import { openDataSource, type EntityClass } from './data-source';
import { Database } from './database';

const entities = new Set<EntityClass>();

@Module({})
class EntitiesModule {}

/** The one database of the process. */
@Global()
@Module({})
export class DatabaseModule {
  /** Opens and migrates the configured database with the entities that features registered; closes it on shutdown. */
  static forRoot(): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        Database,
        { provide: DataSource, useFactory: (config: DatabaseConfig) => openDataSource(config, { entities: [...entities] }), inject: [DatabaseConfig] },
      ],
      exports: [Database],
    };
  }

  /** Registers a feature's entities; imported by the feature's module. */
  static forFeature(classes: readonly EntityClass[]): DynamicModule {
    for (const entity of classes) entities.add(entity);
    return { module: EntitiesModule };
  }
}
