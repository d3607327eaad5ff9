import { CommanderError, InvalidArgumentError } from 'commander';
import { dateOption, usageSentence, weekOption } from './usage';

describe('usage', () => {
  it('takes real dates and weeks and nothing else', () => {
    expect([dateOption('2026-11-23'), weekOption('2026-W53')]).toEqual(['2026-11-23', '2026-W53']);
    for (const text of ['2026-13-01', '2026-02-29', '今天', '']) expect(() => dateOption(text)).toThrow(InvalidArgumentError);
    for (const text of ['2026-W54', '2025-W53', '2026-99', '']) expect(() => weekOption(text)).toThrow(InvalidArgumentError);
  });

  it('says what was wrong with one full stop', () => {
    const error = new CommanderError(1, 'commander.invalidArgument', "error: option '--as-of <YYYY-MM-DD>' argument '2026-13-01' is invalid. 应为日期，例如 2026-11-23。");
    expect(usageSentence(error)).toBe('选项“--as-of <YYYY-MM-DD>”的值不正确：应为日期，例如 2026-11-23。查看用法：npm run cli -- --help');
  });
});
