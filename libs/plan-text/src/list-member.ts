import type { Brackets } from './brackets';
import type { Separator } from './list-pieces';
import type { ListTail } from './list-tail';
import { quoted, type PlanWarning } from './plan-warning';
import type { Range } from './sentences';
import type { Flow } from './source-text';

/** A warning whose line is not known yet. */
export type Doubt = Omit<PlanWarning, 'line'>;

/** A work found in a list. */
export interface Member extends Range {
  doubts: Doubt[];
}

/** Text of a list that is no work: lead-in, description, prose. */
export interface Leftover extends Range {
  reason: 'description' | 'prose';
}

/** What the steps of reading one list share. */
export interface ListContext {
  flow: Flow;
  brackets: Brackets;
  tail: ListTail;
  /** Sorted, outside brackets. */
  found: Separator[];
  leftovers: Leftover[];
}

export const textOf = (context: ListContext, range: Range): string => context.flow.text.slice(range.start, range.end);

export const member = (range: Range, ...doubts: Doubt[]): Member => ({ start: range.start, end: range.end, doubts });

/** The doubt that a name may have to be read as other names; the message names them. */
export function ambiguous(name: string, otherReading: string[]): Doubt {
  const other = otherReading.slice(0, 6).map(quoted).join('、') + (otherReading.length > 6 ? '等' : '');
  const kind = otherReading.length > 1 ? `${otherReading.length}项：${other}` : other;
  return {
    code: 'ambiguous_split',
    message: `${quoted(name)}也可以读作${kind}。请对照原文确认，必要时在导入审核中拆分或合并。`,
    otherReading,
  };
}

export function notWorkLike(name: string): Doubt {
  return { code: 'not_work_like', message: `${quoted(name)}不像一项工程的名称，可能与前后文是一项，或只是说明文字，请对照原文确认。` };
}

export function descriptionSkipped(text: string): Doubt {
  return { code: 'description_skipped', message: `名称后的说明文字${quoted(text)}没有收入名称，请核对名称是否完整。` };
}
