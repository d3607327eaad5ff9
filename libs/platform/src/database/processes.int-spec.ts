import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { testDatabases, waitUntil, type TestDatabase } from '../testing';
import { LIBRARY, shelf } from './fixtures/library';
import { Shelf } from './fixtures/shelf.entity';

/** Runs the sources as they are, in a process of its own. */
const SCRIPT = `
const swc = require('@swc/core');
const settings = JSON.parse(require('node:fs').readFileSync('.swcrc', 'utf8'));
delete settings.$schema;
require.extensions['.ts'] = (module, filename) => module._compile(swc.transformFileSync(filename, { ...settings, swcrc: false, sourceMaps: false }).code, filename);
require('reflect-metadata');
const [file, folder, prefix, times] = process.argv.slice(1);
require(file).write(folder, prefix, Number(times)).catch((error) => { console.error(error); process.exit(1); });`;

const ROOT = resolve(__dirname, '../../../..');
const [sqlite] = testDatabases();
if (sqlite === undefined) throw new Error('no SQLite');

let opened: TestDatabase;
const children: ChildProcess[] = [];

beforeEach(async () => {
  opened = await sqlite.open(LIBRARY);
  await opened.dataSource.manager.insert(Shelf, shelf('TOTAL'));
});

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  await sqlite.stop();
});

/** A process writing to the opened database, and the codes it has acknowledged so far. */
function writer(prefix: string, times: number): { child: ChildProcess; acknowledged: string[] } {
  const file = join(__dirname, 'fixtures/writer-process.ts');
  const { DATA_DIR = '' } = opened.env;
  const child = spawn(process.execPath, ['--no-warnings', '--conditions=source', '-e', SCRIPT, file, DATA_DIR, prefix, String(times)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const acknowledged: string[] = [];
  createInterface(child.stdout).on('line', (code) => acknowledged.push(code));
  return { child, acknowledged };
}

it('two processes and this one write to one file without losing or refusing anything', async () => {
  const others = [writer('X', 100), writer('Y', 100)];
  const exits = others.map(async ({ child }) => (await once(child, 'exit')) as [number]);
  await waitUntil(() => others.every(({ acknowledged }) => acknowledged.length > 0), { timeoutMs: 30_000, what: 'the first writes' });
  const own = Array.from({ length: 100 }, (_, index) =>
    opened.dataSource.transaction(async (manager) => {
      const total = await manager.findOneByOrFail(Shelf, { code: 'TOTAL' });
      await manager.insert(Shelf, shelf(`OWN${index}`));
      await manager.update(Shelf, { id: total.id }, { count: total.count + 1 });
    }),
  );
  await Promise.all(own);
  expect((await Promise.all(exits)).map(([code]) => code)).toEqual([0, 0]);
  expect(await opened.dataSource.manager.count(Shelf)).toBe(301);
  expect((await opened.dataSource.manager.findOneByOrFail(Shelf, { code: 'TOTAL' })).count).toBe(300);
});

it('every write acknowledged before kill -9 is there afterwards', async () => {
  const { child, acknowledged } = writer('K', 1_000_000);
  await waitUntil(() => acknowledged.length >= 50, { timeoutMs: 30_000, what: '50 acknowledged writes' });
  child.kill('SIGKILL');
  await once(child, 'close');
  const rows = new Set((await opened.dataSource.manager.find(Shelf)).map(({ code }) => code));
  expect(acknowledged.filter((code) => !rows.has(code))).toEqual([]);
  expect((await opened.dataSource.manager.findOneByOrFail(Shelf, { code: 'TOTAL' })).count).toBe(rows.size - 1);
  expect(await opened.dataSource.query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
});
