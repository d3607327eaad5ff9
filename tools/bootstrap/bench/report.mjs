import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';

/** @typedef {import('./ladder.mjs').BenchStep} BenchStep */
/** @typedef {import('./options.mjs').BenchOptions} BenchOptions */

const COUNTS = { due: '到级', reminders: '提醒', digests: '汇总', orders: '督办单草稿', inbox: '站内送达', mails: '邮件' };

/** @param {readonly BenchStep[]} steps */
export function printed(steps) {
  console.table(
    steps.map(({ name, measured, counts }) => ({
      项目: name,
      '用时（秒）': measured.seconds,
      '内存峰值（MB）': measured.peakMb,
      '结束时内存（MB）': measured.finalMb,
      数量: Object.entries(COUNTS).flatMap(([key, label]) => (counts[key] === undefined ? [] : [`${label} ${counts[key]}`])).join('，'),
    })),
  );
}

/**
 * Gives the file's name.
 * @param {BenchOptions} options
 * @param {readonly BenchStep[]} steps
 */
export function stored({ out, engine, milestones, recipients }, steps) {
  const machine = { node: process.version, cpus: cpus().length, memoryMb: Math.round(totalmem() / 2 ** 20) };
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify({ benchmark: 'ladder', ranAt: new Date().toISOString(), engine, milestones, recipients, machine, steps }, null, 2)}\n`);
  return out;
}
