import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const BENCH = resolve(__dirname, '../../../tools/bootstrap/bench.mjs');

interface Result {
  engine: string;
  steps: { name: string; measured: { seconds: number; peakMb: number; finalMb: number }; counts: Record<string, number> }[];
}

/** `npm run bench` at a tiny size: it runs, and what it counts is right. How long it takes is nobody's business here. */
describe('the benchmark', () => {
  it('scans once for all, sends every digest of it, prints a table and writes JSON', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portfolio-bench-test-'));
    try {
      const out = join(folder, 'result.json');
      const { stdout } = await promisify(execFile)(process.execPath, [BENCH, '--milestones', '200', '--recipients', '20', '--out', out]);
      expect(stdout).toContain(out);
      const { engine, steps } = JSON.parse(await readFile(out, 'utf8')) as Result;
      for (const { name, measured } of steps) {
        expect(stdout).toContain(name);
        expect([name, measured.seconds > 0, measured.peakMb >= measured.finalMb, measured.finalMb > 0]).toEqual([name, true, true, true]);
      }
      const [trial, first, again, sent] = steps.map(({ counts }) => counts);
      expect([engine, steps.length]).toEqual(['sqlite', 4]);
      // The backlog's own milestones, and what the demo data has beside.
      expect(first?.['due']).toBeGreaterThanOrEqual(200);
      expect(trial).toEqual({ ...first, digests: 0, orders: 0 });
      expect(again).toEqual({ ...first, reminders: 0, digests: 0, orders: 0 });
      // Due more than a week ago: three of five.
      expect(first?.['orders']).toBeGreaterThanOrEqual(110);
      expect(sent).toEqual({ digests: first?.['digests'], inbox: Number(first?.['digests']) / 2, mails: Number(first?.['digests']) / 2 });
      expect(sent?.['inbox']).toBeGreaterThan(20);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 300_000);
});
