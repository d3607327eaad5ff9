import { LIFECYCLE_LABELS } from '@portfolio/contracts';
import type { Command } from 'commander';
import { inApp, print } from './in-app';
import { reminderLine } from './reminder-lines';
import { dateOption } from './usage';

export function reminderCommands(program: Command): void {
  program
    .command('reminders:run')
    .description('扫描到期和逾期事项，生成提醒并交后台发送；重复运行不会重复提醒')
    .option('--as-of <YYYY-MM-DD>', '按这一天计算（默认今天；以后的日期只能试运行）', dateOption)
    .option('--dry-run', '只列出将要生成的提醒，不写入')
    .option('--json', '输出 JSON')
    .action(async ({ asOf, dryRun, json }: { asOf?: string; dryRun?: boolean; json?: boolean }) => {
      const { ReminderScan } = await import('@portfolio/reminders');
      const { Heartbeats } = await import('@portfolio/platform/jobs');
      const result = await inApp((app) => {
        const scanner = app.get(ReminderScan);
        const options = { asOf: asOf ?? null, dryRun: dryRun === true };
        const date = scanner.dateOf(options);
        const scan = () => scanner.run({ ...options, asOf: date });
        return dryRun ? scan() : app.get(Heartbeats).run('reminders:run', 'cli', scan, date);
      });
      print(json, result, [
        ...result.reminders.map(reminderLine),
        ...result.paused.map(({ projectCode, projectName, lifecycle, subjects }) => `不提醒 ${projectCode} ${projectName}：${LIFECYCLE_LABELS[lifecycle]}，${subjects} 项到期事项`),
        `${result.asOf}：到级 ${result.due} 项，新生成提醒 ${result.created} 条，不发送 ${result.skipped} 条，此前已提醒的不再重复。`,
        dryRun ? '（试运行，没有写入）' : `已交后台发送 ${result.digests} 份汇总，起草督办单 ${result.orders} 份。`,
      ]);
    });
}
