import { describeEachDatabase, openTestDatabase, type TestDatabase } from '@portfolio/platform/testing';
import { OrderNumbersRepository } from './order-numbers.repository';
// Loads every entity that the schema has references to.
import './supervision.module';

const ATTEMPTS = 40;

describeEachDatabase((engine) => {
  let processes: TestDatabase[];

  beforeAll(async () => {
    const env = await engine.createEnvironment();
    // Two sets of connections to one database, as two processes have them.
    processes = [await openTestDatabase(env), await openTestDatabase(env)];
    await processes[0]?.dataSource.manager.insert('districts', { id: 'd1', name: '玉泉区', codePrefix: 'YQ', createdAt: '2026-11-23T00:00:00.000Z' });
  });
  afterAll(async () => {
    for (const each of processes) await each.close();
  });

  /** Takes a number; every third one is given back because the rest of its transaction fails. */
  async function issue({ database }: TestDatabase, attempt: number, year: number): Promise<number | null> {
    const numbers = new OrderNumbersRepository(database);
    try {
      return await database.transaction(async () => {
        const serial = await numbers.nextSerial('d1', year);
        await database.manager.query('SELECT 1');
        if (attempt % 3 === 0) throw new Error('the rest of the issuing failed');
        return serial;
      });
    } catch {
      return null;
    }
  }

  it('gives every number once and leaves none out, whoever issues at the same time and whatever fails', async () => {
    const attempts = Array.from({ length: ATTEMPTS }, (_, attempt) => issue(processes[attempt % 2] as TestDatabase, attempt, 2026));
    const given = (await Promise.all(attempts)).filter((serial) => serial !== null);
    const expected = ATTEMPTS - Math.ceil(ATTEMPTS / 3);
    expect([...given].sort((a, b) => a - b)).toEqual(Array.from({ length: expected }, (_, at) => at + 1));
  });

  it('begins anew with the year', async () => {
    expect(await issue(processes[0] as TestDatabase, 1, 2027)).toBe(1);
    expect(await issue(processes[1] as TestDatabase, 1, 2027)).toBe(2);
  });

  it('lets one of two choose the word before the number', async () => {
    const [first, second] = processes.map(({ database }) => new OrderNumbersRepository(database));
    expect(await first?.store('d1', '玉督办', 0)).toBe(true);
    expect(await second?.store('d1', '玉政督', 0)).toBe(false);
    expect(await second?.store('d1', '玉政督', 1)).toBe(true);
    expect(await first?.numbering('d1')).toMatchObject({ prefix: '玉政督', version: 2 });
  });
});
