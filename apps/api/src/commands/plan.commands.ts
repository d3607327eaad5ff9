import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { UserError } from '@portfolio/platform/errors';
import type { Command } from 'commander';
import { inApp, print } from './in-app';
import { boxLines, doubtLine, rowLines } from './plan-lines';

export function planCommands(program: Command): void {
  program
    .command('plan:parse <file>')
    .description('解析规划文本，列出专栏、重点工程、条目和指标；不写入任何数据')
    .option('--json', '输出 JSON')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const { parsePlan } = await import('@portfolio/plan-text');
      const plan = parsePlan(readText(file));
      print(json, plan, [
        ...plan.boxes.flatMap(boxLines),
        ...plan.warnings.map(doubtLine),
      ]);
      if (plan.boxes.length === 0) process.exitCode = 1;
    });
  program
    .command('plan:import <file>')
    .description('导入规划文本；同一文本再次导入不会产生任何变化')
    .option('--dry-run', '只报告差异，不写入')
    .option('--accept-warnings', '存疑的读法也入库，保留存疑标记，之后在系统中核对（默认）')
    .option('--no-accept-warnings', '新增或有变化的条目读法存疑时不入库，报告须核对的条数')
    .option('--json', '输出 JSON')
    .action(async (file: string, { dryRun, acceptWarnings, json }: { dryRun?: boolean; acceptWarnings?: boolean; json?: boolean }) => {
      const text = readText(file);
      const { PlanImporter } = await import('@portfolio/catalogue');
      const { Districts } = await import('@portfolio/identity');
      const report = await inApp(
        async (app) => {
          const district = await app.get(Districts).find();
          const options = { dryRun: dryRun === true, acceptWarnings: acceptWarnings !== false };
          // A trial run on an empty database compares with nothing.
          return app.get(PlanImporter).importText({ districtId: district?.id ?? '', text, fileName: basename(file), ...options });
        },
        dryRun === true ? {} : { fills: 'plan' },
      );
      print(json, report, [
        `${dryRun ? '试运行：' : ''}新增 ${report.added} 条，有变化 ${report.changed} 条，文中已无 ${report.removed} 条，无变化 ${report.unchanged} 条；新建项目 ${report.projectsCreated} 个。`,
        ...report.rows.flatMap(rowLines),
        ...report.findings.map(doubtLine),
      ]);
    });
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError('plan_unreadable', { detail: (error as NodeJS.ErrnoException).code === 'ENOENT' ? `找不到文件 ${file}` : `${file} 不能读取` });
  }
}
