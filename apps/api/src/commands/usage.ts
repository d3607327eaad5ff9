import { isBusinessDate, weekStart } from '@portfolio/rules';
import { InvalidArgumentError, type Command, type CommanderError } from 'commander';

const TITLES: Record<string, string> = { 'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：', 'Arguments:': '参数：' };

/** Help in Chinese; errors are left to `usageSentence`. */
export function speakChinese(command: Command): Command {
  return command.configureHelp({ styleTitle: (title) => TITLES[title] ?? title }).configureOutput({ writeErr: () => undefined });
}

/** Option value `YYYY-MM-DD` that exists in the calendar; anything else is wrong usage. */
export function dateOption(text: string): string {
  if (!isBusinessDate(text)) throw new InvalidArgumentError('应为日期，例如 2026-11-23');
  return text;
}

/** Option value `YYYY-Www` of a week that the year has. */
export function weekOption(text: string): string {
  try {
    weekStart(text);
    return text;
  } catch {
    throw new InvalidArgumentError('应为 ISO 周，例如 2026-W48');
  }
}

/** What was wrong with the call, and where help is. */
export function usageSentence({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const wrong: Record<string, string> = {
    'commander.unknownCommand': `没有“${named}”这个命令`,
    'commander.unknownOption': `不认识的选项“${named}”`,
    'commander.missingArgument': `缺少参数“${named}”`,
    'commander.missingMandatoryOptionValue': `缺少必填选项“${named}”`,
    'commander.optionMissingArgument': `选项“${named}”后面缺少值`,
    'commander.excessArguments': '参数过多',
    'commander.invalidArgument': `选项“${named}”的值不正确：${message.split('is invalid.')[1]?.trim() ?? ''}`,
    'commander.help': '请给出要执行的命令',
  };
  return `${(wrong[code] ?? '命令用法不正确').replace(/。$/, '')}。查看用法：npm run cli -- --help`;
}
