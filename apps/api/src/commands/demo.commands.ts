import { InvalidArgumentError, type Command } from 'commander';
import { inApp, print } from './in-app';

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 200_000) throw new InvalidArgumentError('应为 1 到 200000 之间的整数。');
  return value;
}

export function demoCommands(program: Command): void {
  program
    .command('demo:seed')
    .description('补充演示数据（演示账号、责任单位、节点，均标明“演示数据”）')
    .option('--projects <N>', '项目总数；超出规划条目的部分生成演示项目', count)
    .option('--milestones <M>', '每个项目的节点数', count)
    .option('--json', '输出 JSON')
    .action(async ({ projects, milestones, json }: { projects?: number; milestones?: number; json?: boolean }) => {
      const { DemoData } = await import('@portfolio/seeding');
      const seeded = await inApp((app) => app.get(DemoData).seed({ projects: projects ?? null, milestones: milestones ?? null }), { fills: 'plan' });
      print(json, seeded, [`演示数据：项目 ${seeded.projects} 个，节点 ${seeded.milestones} 个，账号 ${seeded.accounts} 个。`]);
    });
}
