import { readFileSync } from 'node:fs';
import { wrongField } from '@portfolio/platform/errors';
import type { Command } from 'commander';
import { inApp, print } from './in-app';

export function departmentCommands(program: Command): void {
  program
    .command('department:import <file>')
    .description('导入责任单位名单（CSV，列名 编码,全称,简称,类别）；已有编码的更新，文件里没有的不动')
    .option('--dry-run', '只核对并报告差异，不写入')
    .option('--json', '输出 JSON')
    .action(async (file: string, { dryRun, json }: { dryRun?: boolean; json?: boolean }) => {
      const text = readCsv(file);
      const { DepartmentImport, Districts } = await import('@portfolio/identity');
      const report = await inApp(
        async (app) => {
          const district = await app.get(Districts).find();
          return app.get(DepartmentImport).importCsv(district?.id ?? null, text, { dryRun: dryRun === true });
        },
        dryRun === true ? {} : { fills: 'none' },
      );
      print(json, report, [`${dryRun === true ? '试运行：' : ''}新增单位 ${report.added} 个，更新 ${report.changed} 个，无变化 ${report.unchanged} 个。`]);
    });
}

/** UTF-8 with or without a byte order mark; anything else would store garbled names. */
function readCsv(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const detail = code === 'ENOENT' ? `找不到文件 ${file}。` : code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? `${file} 不是 UTF-8 编码：请在表格软件中另存为“CSV UTF-8”。` : `${file} 不能读取。`;
    throw wrongField('file', detail);
  }
}
