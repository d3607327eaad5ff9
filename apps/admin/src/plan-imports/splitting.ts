import type { PlanWarning } from '@portfolio/contracts';

export const MOST_NAMES = 20;
const LONGEST_NAME = 500;

/** A doubt about where a list is cut comes with the names of the other reading. */
type Doubt = PlanWarning & { otherReading?: string[] };

/**
 * What the split dialog starts with: the parser's other reading where it cuts more finely, else the name cut at the marks that
 * separate members of a list. Marks inside brackets do not cut.
 */
export function proposedNames({ name, warnings }: { name: string; warnings: readonly Doubt[] }): string[] {
  const other = warnings.find(({ otherReading = [] }) => otherReading.length > 1)?.otherReading;
  return other ?? cutAtMarks(name);
}

/** One name a line; blank lines do not count. */
export function namesFromLines(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

/** What is wrong with the lines; undefined when they can be sent. */
export function refuseLines(text: unknown): string | undefined {
  const names = namesFromLines(typeof text === 'string' ? text : '');
  if (names.length < 2) return '请至少写两行，每行一个条目名称';
  if (names.length > MOST_NAMES) return `一次最多拆成 ${MOST_NAMES} 条`;
  if (new Set(names).size < names.length) return '有两行名称相同，请修改';
  if (names.some((name) => name.length > LONGEST_NAME)) return `每条名称最多 ${LONGEST_NAME} 个字`;
  return undefined;
}

function cutAtMarks(name: string): string[] {
  const names = [''];
  let depth = 0;
  for (const sign of name) {
    if ('（(“《【'.includes(sign)) depth += 1;
    if ('）)”》】'.includes(sign)) depth = Math.max(0, depth - 1);
    if (depth === 0 && '、，,；;'.includes(sign)) names.push('');
    else names.push((names.pop() ?? '') + sign);
  }
  return names.filter((each) => each !== '');
}
