import { Logger } from '@nestjs/common';
import { OperationalError, UserError } from '../errors';
import { describeEachDatabase, waitUntil, type TestDatabase } from '../testing';
import type { Database } from './database';
import { StaleVersionError, refuseDuplicate } from './errors';
import { LIBRARY, shelf } from './fixtures/library';
import { Shelf } from './fixtures/shelf.entity';
import { updateVersioned } from './optimistic';

describeEachDatabase((engine) => {
  let opened: TestDatabase;
  let database: Database;

  beforeEach(async () => {
    opened = await engine.open({ ...LIBRARY, lockTimeoutMs: 2_000 });
    database = opened.database;
  });

  afterEach(() => opened.close());

  const add = (code: string) => database.manager.insert(Shelf, shelf(code));
  const codes = async () => (await opened.dataSource.manager.find(Shelf, { order: { code: 'ASC' } })).map(({ code }) => code);
  const failing = (work: () => Promise<unknown>) =>
    database.transaction(async () => {
      await work();
      throw new Error('changed my mind');
    });

  describe('transaction', () => {
    it('keeps all of its writes or none, and gives the result', async () => {
      expect(await database.transaction(async () => [await add('A'), 7][1])).toBe(7);
      await expect(failing(() => add('B'))).rejects.toThrow('changed my mind');
      expect(await codes()).toEqual(['A']);
    });

    it('is undone whole when the outermost fails, joined ones too', async () => {
      const inner = () => database.transaction(() => add('INNER'));
      await expect(failing(inner)).rejects.toThrow();
      expect(await codes()).toEqual([]);
    });

    it('goes on without the writes of a joined one that failed', async () => {
      await database.transaction(async () => {
        await add('BEFORE');
        await expect(failing(() => database.transaction(() => add('DEEP')))).rejects.toThrow('changed my mind');
        await expect(database.transaction(() => add('BEFORE'))).rejects.toThrow();
        await add('AFTER');
      });
      expect(await codes()).toEqual(['AFTER', 'BEFORE']);
    });

    it('lets joined ones that were started together follow one another', async () => {
      await database.transaction(async () => {
        const outcomes = await Promise.allSettled([
          database.transaction(() => add('1')),
          failing(() => add('2')),
          database.transaction(() => add('3')),
          failing(() => add('4')),
        ]);
        expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
      });
      expect(await codes()).toEqual(['1', '3']);
    });

    it('keeps what runs beside it apart', async () => {
      await Promise.allSettled([failing(() => add('A')), database.transaction(() => add('B')), add('C'), failing(() => add('D'))]);
      expect(await codes()).toEqual(['B', 'C']);
    });

    it('is over for code that outlives it', async () => {
      let late: Promise<unknown> = Promise.resolve();
      let proceed = (): void => undefined;
      await database.transaction(async () => {
        await add('A');
        late = new Promise<void>((resolve) => (proceed = resolve)).then(() => add('LATE'));
      });
      proceed();
      await late;
      expect(await codes()).toEqual(['A', 'LATE']);
    });
  });

  describe('afterCommit', () => {
    it('runs after the outermost commit, sees what was written, and is outside of any transaction', async () => {
      const seen: string[][] = [];
      await database.transaction(async () => {
        await database.transaction(async () => {
          await add('A');
          database.afterCommit(async () => void seen.push(await codes()));
        });
        expect(seen).toEqual([]);
        database.afterCommit(() => failing(() => add('Z')).catch(() => undefined));
      });
      await database.settled();
      expect(seen).toEqual([['A']]);
      expect(await codes()).toEqual(['A']);
    });

    it('does not run when the transaction, or the joined one it belongs to, was undone', async () => {
      const ran: string[] = [];
      await failing(async () => database.afterCommit(() => void ran.push('undone'))).catch(() => undefined);
      await database.transaction(async () => {
        await failing(async () => database.afterCommit(() => void ran.push('inner'))).catch(() => undefined);
        database.afterCommit(() => void ran.push('outer'));
      });
      await database.settled();
      expect(ran).toEqual(['outer']);
    });

    it('runs at once when no transaction is open, and only logs an error', async () => {
      const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
      let ran = false;
      database.afterCommit(() => void (ran = true));
      expect(ran).toBe(true);
      database.afterCommit(() => Promise.reject(new Error('no Redis')));
      await database.settled();
      expect(logged).toHaveBeenCalledTimes(1);
      logged.mockRestore();
    });
  });

  describe('errors', () => {
    it('names a duplicate', async () => {
      await add('A');
      const named = refuseDuplicate('A', () => database.manager.insert(Shelf, { ...shelf('A'), id: 'other' }), 'code');
      await expect(named).rejects.toMatchObject({ code: 'already_exists', status: 409, message: '“A”已存在，请更换后重试。', fields: { code: '“A”已存在，请更换后重试。' } });
      await expect(database.transaction(() => database.manager.insert(Shelf, { ...shelf('A'), id: 'other' }))).rejects.toMatchObject({ code: 'already_exists' });
    });

    it('leaves defects as they are', async () => {
      await expect(database.transaction(() => database.manager.query('SELECT * FROM nothing'))).rejects.not.toBeInstanceOf(UserError);
    });

    it('says that the database is away', async () => {
      await expect(database.ping()).resolves.toBeUndefined();
      await opened.close();
      await expect(database.ping()).rejects.toBeInstanceOf(OperationalError);
    });
  });

  describe('updateVersioned', () => {
    const present = ({ id, code, version }: Shelf) => ({ id, code, version });

    it('raises the version, and refuses a stale one with the present record', async () => {
      await add('A');
      const updated = await updateVersioned(database.manager, Shelf, { id: 'shelf-A', version: 1 }, { name: 'New', count: 3 }, present);
      expect(updated).toMatchObject({ name: 'New', count: 3, version: 2 });
      const stale = updateVersioned(database.manager, Shelf, { id: 'shelf-A', version: 1 }, { name: 'Lost' }, present);
      await expect(stale).rejects.toBeInstanceOf(StaleVersionError);
      await expect(stale).rejects.toMatchObject({ status: 409, current: { id: 'shelf-A', code: 'A', version: 2 } });
      await expect(updateVersioned(database.manager, Shelf, { id: 'none', version: 1 }, { name: 'x' }, present)).rejects.toMatchObject({ code: 'not_found' });
    });

    it('lets exactly one of many at once win', async () => {
      await add('A');
      const tries = Array.from({ length: 20 }, (_, index) =>
        database.transaction(() => updateVersioned(database.manager, Shelf, { id: 'shelf-A', version: 1 }, { count: index }, present)),
      );
      const outcomes = await Promise.allSettled(tries);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await database.manager.findOneByOrFail(Shelf, { code: 'A' })).toMatchObject({ version: 2 });
    });
  });

  it('ends the actions after commit before it closes', async () => {
    let ended = false;
    await database.transaction(async () => {
      database.afterCommit(async () => {
        await waitUntil(() => true);
        await codes();
        ended = true;
      });
    });
    await database.onApplicationShutdown();
    expect([ended, opened.dataSource.isInitialized]).toEqual([true, false]);
    await database.onApplicationShutdown();
  });
});
