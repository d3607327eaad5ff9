import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Department } from '@portfolio/contracts';
import { describeEachDatabase, waitUntil } from '@portfolio/platform/testing';
import { apiClient } from './api-client';
import { freePort } from './served-product';

const MAIN = resolve(__dirname, '../../api/dist/main.js');
const WRITERS = 8;
const ACKNOWLEDGED_BEFORE_KILL = 60;
const KILLS = 3;

/** The server's yes is a promise: whatever it acknowledged is there after `kill -9` in the middle of the writing. */
describeEachDatabase((engine) => {
  it(
    `every acknowledged write survives ${KILLS} kills under load`,
    async () => {
      const env = await engine.createEnvironment();
      const acknowledged = new Set<string>();
      let refused = 0;
      for (let round = 0; round < KILLS; round += 1) {
        const { process: server, url } = await start(env);
        const client = await apiClient(url, 'planner');
        let dead = false;
        const ended = once(server, 'exit').then(() => (dead = true));
        const enough = acknowledged.size + ACKNOWLEDGED_BEFORE_KILL;
        const writers = Array.from({ length: WRITERS }, async (_, writer) => {
          for (let at = 0; !dead; at += 1) {
            const code = `T${round}-${writer}-${at}`;
            try {
              await client.send<Department>('POST', '/departments', { code, name: `试验单位${code}`, shortName: code, kind: 'other' });
              acknowledged.add(code);
              if (acknowledged.size >= enough) server.kill('SIGKILL');
            } catch {
              refused += 1;
              if (!dead) await Promise.race([ended, new Promise((resume) => setImmediate(resume))]);
            }
          }
        });
        await Promise.all([...writers, ended]);
      }
      const { process: server, url } = await start(env);
      const client = await apiClient(url, 'planner');
      const present = new Set<string>();
      for (let from = 0; ; from += 200) {
        const rows = await client.get<Department[]>(`/departments?range=${encodeURIComponent(JSON.stringify([from, from + 199]))}&sort=${encodeURIComponent('["code","ASC"]')}`);
        for (const { code } of rows) present.add(code);
        if (rows.length < 200) break;
      }
      server.kill('SIGTERM');
      await once(server, 'exit');
      const lost = [...acknowledged].filter((code) => !present.has(code));
      process.stdout.write(`${engine.name}: acknowledged ${acknowledged.size}, refused ${refused}, kills ${KILLS}, lost ${lost.length}\n`);
      expect(acknowledged.size).toBeGreaterThanOrEqual(ACKNOWLEDGED_BEFORE_KILL * KILLS);
      expect(lost).toEqual([]);
    },
    180_000,
  );
});

async function start(env: Record<string, string>): Promise<{ process: ChildProcess; url: string }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [MAIN], { env: { PATH: process.env['PATH'] ?? '', ...env, PORT: String(port), ROLE: 'api' }, stdio: ['ignore', 'ignore', 'inherit'] });
  await waitUntil(async () => (await fetch(`${url}/health/live`)).ok, { what: 'the product', timeoutMs: 60_000, intervalMs: 100 });
  return { process: child, url };
}
