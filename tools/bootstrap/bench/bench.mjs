import { Refusal } from '../outcome.mjs';
import { say } from '../say.mjs';
import { ladderBench } from './ladder.mjs';
import { benchOptions, usage } from './options.mjs';
import { openWorld } from './world.mjs';
import { printed, stored } from './report.mjs';

/**
 * Runs the benchmarks, prints a table and writes JSON.
 * @param {string[]} args
 */
export async function bench(args) {
  if (args.includes('--help') || args.includes('-h')) {
    say(usage);
    return 0;
  }
  const options = optionsOf(args);
  say(`基准测试：${options.milestones} 个未完成节点、${options.recipients} 个收件人，${options.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}；数据放在临时目录，结束后删除。`);
  const world = await openWorld(options.engine);
  try {
    const steps = await ladderBench(world, options);
    printed(steps);
    say(`结果已写入 ${stored(options, steps)}`);
    return 0;
  } finally {
    await world.close();
  }
}

/** @param {string[]} args */
function optionsOf(args) {
  try {
    return benchOptions(args);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`选项写错了。\n${usage}`);
  }
}
