import 'reflect-metadata';
import { UserError } from '@portfolio/platform/errors';
import { Command, CommanderError } from 'commander';
import { demoCommands } from './commands/demo.commands';
import { departmentCommands } from './commands/department.commands';
import { planCommands } from './commands/plan.commands';
import { reminderCommands } from './commands/reminder.commands';
import { summaryCommands } from './commands/summary.commands';
import { userCommands } from './commands/user.commands';
import { speakChinese, usageSentence } from './commands/usage';
import { explainStartUpError } from './start-up';

/** Exit codes promised to scripts (interfaces: commands). */
const FAILED = 1;
const WRONG_USAGE = 2;

async function main(): Promise<void> {
  const program = new Command('npm run cli --')
    .description('重大项目调度系统：运维命令')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示某个命令的帮助');
  for (const register of [planCommands, userCommands, departmentCommands, reminderCommands, summaryCommands, demoCommands]) register(program);
  for (const command of [program, ...program.commands]) speakChinese(command).exitOverride().helpOption('-h, --help', '显示帮助');
  await program.parseAsync();
}

main().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    if (error.exitCode !== 0) process.stderr.write(`${usageSentence(error)}\n`);
    process.exit(error.exitCode === 0 ? 0 : WRONG_USAGE);
  }
  const sentence = error instanceof UserError ? error.message : explainStartUpError(error);
  process.stderr.write(`${sentence ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  if (error instanceof UserError && error.fields) for (const text of Object.values(error.fields)) process.stderr.write(`  ${text}\n`);
  process.exit(FAILED);
});
