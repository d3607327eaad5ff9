import { isSharedTail, startsWithAction, strengthOf } from './lexicon';
import { trimRange, type Range } from './sentences';
import type { Brackets } from './brackets';
import type { Flow } from './source-text';

/** Separators by rank: a list is split at the highest one it has; a line break counts like a comma. */
export type Level = '；' | '，' | '、';

export interface Separator {
  at: number;
  /** Width in characters: 0 for a line break. */
  width: 0 | 1;
  level: Level;
}

const SIGNS: Readonly<Record<string, Level>> = { '；': '；', ';': '；', '，': '，', ',': '，', '、': '、' };

/** The separators of a list outside brackets, line breaks that part two works included. */
export function separators(flow: Flow, brackets: Brackets, range: Range): Separator[] {
  const { text } = flow;
  const signs: Separator[] = [];
  const breaks: number[] = [];
  for (let at = range.start; at < range.end; at += 1) {
    if (brackets.inside[at] ?? false) continue;
    if (at > range.start && flow.breaks.has(at)) breaks.push(at);
    const sign = text[at] ?? '';
    const level = SIGNS[sign];
    if (level === undefined || (sign === ',' && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? ''))) continue;
    signs.push({ at, width: 1, level });
  }
  if (breaks.length === 0) return signs;
  const lines = lineSeparators(text, range, breaks, signs);
  return [...signs, ...lines].sort((a, b) => a.at - b.at || a.width - b.width);
}

function lineSeparators(text: string, range: Range, breaks: readonly number[], signs: readonly Separator[]): Separator[] {
  const starts = [range.start, ...breaks];
  const lines = starts.map((start, index) => text.slice(start, starts[index + 1] ?? range.end).trim());
  const listed = lines.every((line) => strengthOf(line.replace(/[，,；;、]$/, '')) === 'strong' && !isSharedTail(line));
  const result: Separator[] = [];
  let sign = 0;
  let previous = range.start;
  for (const at of breaks) {
    for (; (signs[sign]?.at ?? Infinity) < at; sign += 1) previous = (signs[sign]?.at ?? 0) + 1;
    const left = text.slice(Math.max(previous, at - 80), at);
    const right = text.slice(at, at + 8);
    const parts = listed || (strengthOf(left) === 'strong' && !startsWithAction(right));
    if (!parts || /^[（(，,、；;。等和及与以]/.test(right) || left.trim() === '') continue;
    result.push({ at, width: 0, level: '，' });
    previous = at;
  }
  return result;
}

/** The highest rank of separator a list has; null for a single work. */
export function topLevel(found: readonly Separator[]): Level | null {
  const levels = new Set(found.map((separator) => separator.level));
  return (['；', '，', '、'] as const).find((level) => levels.has(level)) ?? null;
}

/** Splits a range at the separators of one rank; line breaks part wherever the rank is above 、. Empty pieces are dropped. */
export function piecesAt(text: string, range: Range, found: readonly Separator[], level: Level): Range[] {
  const pieces: Range[] = [];
  let start = range.start;
  const push = (end: number): void => {
    const piece = trimRange(text, { start, end });
    if (piece.end > piece.start) pieces.push(piece);
  };
  for (const separator of found) {
    if (separator.at < range.start || separator.at >= range.end) continue;
    if (separator.level !== level && !(separator.width === 0 && level === '；')) continue;
    push(separator.at);
    start = separator.at + separator.width;
  }
  push(range.end);
  return pieces;
}

/** The separators that lie inside a range; `found` is sorted, so the search is by halves. */
export function within(found: readonly Separator[], range: Range): Separator[] {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.at ?? 0) < range.start) low = middle + 1;
    else high = middle;
  }
  const result: Separator[] = [];
  for (let index = low; index < found.length; index += 1) {
    const separator = found[index];
    if (separator === undefined || separator.at >= range.end) break;
    result.push(separator);
  }
  return result;
}
