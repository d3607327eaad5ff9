import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lastLines } from '../processes.mjs';
import { apiCli, apiMain, root } from '../paths.mjs';
import { say } from '../say.mjs';
import { fillBacklog, nothingMissed } from './backlog.mjs';
import { MeasuredProcess } from './measured.mjs';
import { NOW, TODAY } from './world.mjs';

/** @type {import('@portfolio/contracts')} */
const { SCHEDULED_JOBS } = createRequire(import.meta.url)('@portfolio/contracts');

/** @typedef {{ name: string, measured: import('./measured.mjs').Measured, counts: Record<string, number> }} BenchStep */
/** @typedef {Awaited<ReturnType<typeof import('./world.mjs').openWorld>>} World */

const PATIENCE_MS = 30 * 60_000;

/**
 * The ladder over a backlog: what a scan would do, what it does, that doing it again does nothing, and the dispatch of its digests.
 * The product is measured as it is used: its commands and its worker as processes of their own, start-up included.
 * @param {World} world
 * @param {{ milestones: number, recipients: number }} size
 * @returns {Promise<BenchStep[]>}
 */
export async function ladderBench(world, size) {
  say('正在准备数据…');
  await command(world, 'seed', ['demo:seed', '--json'], { SEED: 'plan' });
  const rows = await world.rows();
  await fillBacklog(rows, size, TODAY);
  /** @type {BenchStep[]} */
  const steps = [];
  for (const [name, ...options] of [['试扫描（不写入）', '--dry-run'], ['首次扫描'], ['重复扫描']]) {
    say(`正在运行：${name}…`);
    const { measured, printed } = await command(world, 'scan', ['reminders:run', '--json', ...options]);
    const { due, created, digests, orders } = JSON.parse(printed);
    steps.push({ name: `阶梯${name}`, measured, counts: { due, reminders: created, digests, orders } });
  }
  await nothingMissed(rows, { jobs: SCHEDULED_JOBS, at: new Date(NOW).toISOString(), today: TODAY });
  say('正在运行：发送汇总…');
  steps.push(await dispatched(world, rows));
  return steps;
}

/**
 * One of the operator's commands, to its end.
 * @param {World} world
 * @param {string} name
 * @param {string[]} args
 * @param {Record<string, string>} more
 */
async function command(world, name, args, more = {}) {
  const output = join(world.folder, `${name}.out`);
  const process = new MeasuredProcess([apiCli, ...args], { env: { ...world.env, ...more }, cwd: root, output });
  const code = await process.ended;
  const measured = process.measured();
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${lastLines(readFileSync(`${output}.err`, 'utf8'))}`);
  return { measured, printed: readFileSync(output, 'utf8') };
}

/**
 * A worker that finds the digests of the scan waiting, until all are out.
 * @param {World} world
 * @param {import('./rows.mjs').Rows} rows
 * @returns {Promise<BenchStep>}
 */
async function dispatched(world, rows) {
  const waiting = "SELECT COUNT(*) AS n FROM digests WHERE state IN ('queued', 'sending')";
  const digests = await rows.count(waiting);
  const output = join(world.folder, 'worker.out');
  const worker = new MeasuredProcess([apiMain], { env: { ...world.env, ROLE: 'worker' }, cwd: root, output });
  try {
    const deadline = Date.now() + PATIENCE_MS;
    while ((await rows.count(waiting)) > 0) {
      if (!worker.running || Date.now() > deadline) throw new Error(`the worker did not deliver everything:\n${lastLines(readFileSync(output, 'utf8') + readFileSync(`${output}.err`, 'utf8'))}`);
      await pause(100);
    }
    const inbox = await rows.count("SELECT COUNT(*) AS n FROM digests WHERE state = 'sent' AND channel = 'inbox'");
    return { name: '发送汇总（站内＋邮件）', measured: worker.measured(), counts: { digests, inbox, mails: world.smtp.mails.length } };
  } finally {
    await worker.stop();
  }
}
