import { Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ConfigModule } from '../config';
import { describeEachDatabase } from '../testing';
import { IdColumn, Table } from './columns';
import { Database } from './database';
import { DatabaseModule } from './database.module';

@Table('things')
class Thing {
  @IdColumn() id!: string;
}

@Injectable()
class AppliedRepository {
  constructor(private readonly database: Database) {}

  names(): Promise<{ name: string }[]> {
    return this.database.manager.query('SELECT name FROM migrations ORDER BY id');
  }
}

@Module({ imports: [DatabaseModule.forFeature([Thing])], providers: [AppliedRepository] })
class FeatureModule {}

describeEachDatabase((engine) => {
  it('opens, migrates, registers, injects and closes', async () => {
    const config = ConfigModule.forRoot(await engine.createEnvironment());
    const module = await Test.createTestingModule({ imports: [config, DatabaseModule.forRoot(), FeatureModule] }).compile();
    const app = await module.init();
    const database = app.get(Database);
    expect(database.dialect).toBe(engine.name);
    expect(database.dataSource.hasMetadata(Thing)).toBe(true);
    const names = await app.get(AppliedRepository).names();
    expect(names.map(({ name }) => name)).toEqual(database.dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name));
    await app.close();
    expect(database.dataSource.isInitialized).toBe(false);
  });
});
