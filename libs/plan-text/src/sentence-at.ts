import { bodyLines, type BodyLine } from './body-lines';
import { matchBrackets } from './brackets';
import { headingOf } from './headings';
import { LineIndex } from './line-index';
import { sentenceRanges } from './sentences';
import { flowOf, isPageLine, sourceLines } from './source-text';

/** The place in the plan that an item came from, cleaned of scan breaks; offsets are UTF-16 units of their string. */
export interface SourceSentence {
  sentence: string;
  highlightStart: number;
  highlightEnd: number;
  /** The whole paragraph, for example all sentences of a programme. */
  paragraph: string;
  paragraphHighlightStart: number;
  paragraphHighlightEnd: number;
  /** First and last line of the paragraph, 1-based. */
  line: number;
  lastLine: number;
}

/** A paragraph is looked for this many lines up and down at most. */
const REACH = 60;

/**
 * The sentence and paragraph of the plan around `sourceStart`–`sourceEnd` of an item, with the item's words to highlight.
 * Throws RangeError where the offsets do not lie in the text: they belong to another text then.
 */
export function sentenceAt(text: string, start: number, end: number): SourceSentence {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length) {
    throw new RangeError(`offsets ${start}–${end} do not lie in a text of ${text.length} characters`);
  }
  const lines = sourceLines(text).filter((line) => !isPageLine(line.text) || (line.start < end && line.end > start));
  const index = new LineIndex(lines);
  const number = (offset: number): number => lines.findIndex((line) => line.number === index.lineAt(offset));
  let first = Math.max(0, number(start));
  let last = Math.max(first, number(end - 1));
  const window = lines.slice(Math.max(0, first - REACH), last + REACH + 1);
  const offset = Math.max(0, first - REACH);
  const body = bodyLines(text, [window]);
  const head = window.map((line) => headingOf(text, line) !== null);
  const joined = (at: number): boolean => at > 0 && at < window.length && !head[at] && !head[at - 1] && continues(body[at - 1], body[at]);
  first -= offset;
  last -= offset;
  while (joined(first)) first -= 1;
  while (joined(last + 1)) last += 1;

  const from = body[first]?.flow.at[body[first]?.bullet ?? 0] ?? start;
  const to = (body[last]?.flow.at.at(-1) ?? end - 1) + 1;
  const flow = flowOf(text, Math.min(from, start), Math.max(to, end));
  const highlightStart = firstAtOrAfter(flow.at, start);
  const highlightEnd = Math.max(highlightStart, firstAtOrAfter(flow.at, end));
  const covering = sentenceRanges(flow.text, matchBrackets(flow.text).inside).filter(
    (range) => range.start < Math.max(highlightEnd, highlightStart + 1) && range.end > highlightStart,
  );
  const sentenceStart = Math.min(covering[0]?.start ?? highlightStart, highlightStart);
  const closed = Math.max(covering.at(-1)?.end ?? highlightEnd, highlightEnd);
  const sentenceEnd = closed + (/[。！？!?]/.test(flow.text[closed] ?? '') ? 1 : 0);
  return {
    sentence: flow.text.slice(sentenceStart, sentenceEnd),
    highlightStart: highlightStart - sentenceStart,
    highlightEnd: highlightEnd - sentenceStart,
    paragraph: flow.text,
    paragraphHighlightStart: highlightStart,
    paragraphHighlightEnd: highlightEnd,
    line: window[first]?.number ?? 1,
    lastLine: window[last]?.number ?? 1,
  };
}

/** Whether a line goes on with the paragraph of the line before it. */
function continues(before: BodyLine | undefined, each: BodyLine | undefined): boolean {
  if (before === undefined || each === undefined) return false;
  if (each.marker !== null || each.bullet > 0 || each.cells !== null || before.cells !== null) return false;
  const adjacent = before.line.number + 1 === each.line.number;
  return adjacent || !/[。！？；：!?;:]$/.test(before.flow.text);
}

/** Index of the first character that stands at or after a source offset. */
function firstAtOrAfter(at: readonly number[], offset: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
