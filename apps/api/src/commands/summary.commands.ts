import type { Command } from 'commander';
import { inApp, print } from './in-app';
import { weekOption } from './usage';

export function summaryCommands(program: Command): void {
  program
    .command('summary:publish')
    .description('发布一周的周报（默认本周）；已发布的不会改动')
    .option('--week <YYYY-Www>', 'ISO 周，例如 2026-W48', weekOption)
    .option('--json', '输出 JSON')
    .action(async ({ week, json }: { week?: string; json?: boolean }) => {
      const { SummaryPublisher } = await import('@portfolio/summaries');
      const summary = await inApp((app) => app.get(SummaryPublisher).publish({ week: week ?? null, publishedBy: '运维人员（命令行）' }));
      print(json, summary, [`${summary.title} 已发布，SHA-256 ${summary.sha256}`]);
    });
}
