import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgetTasks, nxEnvironment, tasksOf } from './nx.mjs';
import { nx } from './paths.mjs';
import { run } from './processes.mjs';
import { countTasks, countTests, nothing } from './tally.mjs';

/**
 * @typedef {import('./tally.mjs').Count} Count
 * @typedef {{ title: string, target: string, tests: boolean, parallel: number, after?: string }} Stage
 *   tests: its tasks are Jest runs, counted by test; after: the target that must have gone well before
 */

/** @type {Stage[]} */
export const stages = [
  { title: '代码规范', target: 'lint', tests: false, parallel: 2 },
  { title: '类型检查', target: 'typecheck', tests: false, parallel: 2 },
  { title: '单元与集成测试', target: 'test', tests: true, parallel: 2 },
  { title: '构建', target: 'build', tests: false, parallel: 2 },
  { title: '浏览器测试', target: 'e2e', tests: true, parallel: 1, after: 'build' },
];

/**
 * Runs one stage over all projects and counts it.
 * @param {string} root
 * @param {Stage} stage
 * @param {{ freshTests: boolean }} options freshTests: never answer a test from Nx's cache
 * @returns {Promise<Count>}
 */
export async function runStage(root, { target, tests, parallel, after }, { freshTests }) {
  forgetTasks(root);
  const args = ['run-many', `--targets=${target}`, `--parallel=${parallel}`, '--output-style=static'];
  if (tests && freshTests) args.push('--skip-nx-cache');
  if (after) args.push('--excludeTaskDependencies'); // they have just been run
  const result = await run(nx, args, { cwd: root, env: nxEnvironment, onText: (text) => process.stdout.write(text) });
  const tasks = tasksOf(root).filter((task) => task.target === target);
  const count = tests ? countTests(tasks, (project) => jestCount(root, target, project)) : countTasks(tasks);
  // Nx itself failed, or a task that this one waits for did.
  if (result.code !== 0 && count.failed === 0) return { ...count, failed: 1, failures: [`nx ${target}`] };
  return count;
}

/**
 * @param {string} root
 * @param {string} target
 * @param {string} project
 * @returns {Count | null}
 */
function jestCount(root, target, project) {
  const file = join(root, '.nx/jest', target, `${project}.json`);
  return existsSync(file) ? { ...nothing(), ...JSON.parse(readFileSync(file, 'utf8')) } : null;
}
