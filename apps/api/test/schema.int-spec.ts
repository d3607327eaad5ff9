import { Database, schemaDrift, undoLastMigration } from '@portfolio/platform/database';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { startProduct } from './product';

describeEachDatabase((engine) => {
  it('entities and migrations describe the same tables', async () => {
    const product = await startProduct({ ...(await engine.createEnvironment()), SEED: 'none' });
    expect(await schemaDrift(product.app.get(Database).dataSource)).toEqual([]);
    await product.stop();
  });

  it('every migration can be taken back, down to an empty database', async () => {
    const product = await startProduct({ ...(await engine.createEnvironment()), SEED: 'none' });
    const { dataSource } = product.app.get(Database);
    const done = await dataSource.query<unknown[]>('SELECT * FROM migrations');
    for (let left = done.length; left > 0; left -= 1) await undoLastMigration(dataSource);
    expect(await dataSource.query('SELECT * FROM migrations')).toEqual([]);
    await product.stop();
  });
});
