import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../outcome.mjs';
import { root } from '../paths.mjs';

/**
 * @typedef {{ engine: 'sqlite' | 'postgres', milestones: number, recipients: number, out: string }} BenchOptions
 *   recipients: filers and unit heads together; the inspector comes on top
 */

export const usage = `用法：npm run bench -- [--postgres] [--milestones 40000] [--recipients 1000] [--out 文件.json]
默认用临时目录里的 SQLite；--postgres 改用一台临时的 PostgreSQL。`;

/**
 * @param {string[]} args
 * @returns {BenchOptions}
 */
export function benchOptions(args) {
  const { values } = parseArgs({
    args,
    options: { postgres: { type: 'boolean', default: false }, milestones: { type: 'string', default: '40000' }, recipients: { type: 'string', default: '1000' }, out: { type: 'string' } },
  });
  const engine = values.postgres ? 'postgres' : 'sqlite';
  const out = values.out === undefined ? join(root, 'data/bench', `ladder-${engine}.json`) : resolve(process.env['INIT_CWD'] ?? process.cwd(), values.out);
  return { engine, milestones: count(values.milestones, 'milestones'), recipients: count(values.recipients, 'recipients'), out };
}

/**
 * @param {string} text
 * @param {string} name
 */
function count(text, name) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 10 || number > 1_000_000) throw new Refusal(`--${name} 应为 10 到 1000000 之间的整数。`);
  return number;
}
