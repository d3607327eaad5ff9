/** A line of the text without its terminator; blank lines are not kept. */
export interface SourceLine {
  /** 1-based. */
  number: number;
  start: number;
  end: number;
  text: string;
}

/** A cleaned stretch of the source, with the way back to it. */
export interface Flow {
  text: string;
  /** Source offset of every character of `text`. */
  at: number[];
  /** Indexes of `text` before which the source broke the line. */
  breaks: ReadonlySet<number>;
  /** Indexes of `text` before which emphasis (`**`, `<b>`) opened or closed. */
  marks: number[];
}

const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/g;
const INVISIBLE = new Set(['\u200b', '\u200c', '\u200d', '\ufeff']);
const MARKS = ['**', '__', '<b>', '</b>', '<strong>', '</strong>'];
const BREAK_TAGS = ['<br>', '<br/>', '<br />'];
const PAGE_LINE = /^(?:[-—–·]{0,2} ?\d{1,4} ?[-—–·]{0,2}|第 ?\d{1,4} ?页(?: ?共 ?\d{1,4} ?页)?)$/;

/** True for a line that holds nothing but a page number. */
export function isPageLine(text: string): boolean {
  return text.length <= 32 && PAGE_LINE.test(text.replace(/^[\s>]{1,16}/, '').trim());
}

/** The lines of a text that hold something, with their offsets. Understands LF, CRLF, CR, form feed. */
export function sourceLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  let number = 1;
  const push = (end: number): void => {
    const text = source.slice(start, end);
    if (text.trim() !== '' && text !== '\ufeff') lines.push({ number, start, end, text });
  };
  for (const match of source.matchAll(LINE_END)) {
    push(match.index);
    start = match.index + match[0].length;
    number += 1;
  }
  push(source.length);
  return lines;
}

function isBreak(sign: string): boolean {
  return sign === '\n' || sign === '\r' || sign === '\f' || sign === '\u2028' || sign === '\u2029';
}

function isBlank(sign: string): boolean {
  return isBreak(sign) || sign === ' ' || sign === '\t' || sign === '　' || sign === '\u00a0';
}

function breakTagAt(source: string, index: number, end: number): number {
  if (source[index] !== '<') return 0;
  const tag = BREAK_TAGS.find((candidate) => source.startsWith(candidate, index));
  return tag !== undefined && index + tag.length <= end ? tag.length : 0;
}

function markAt(source: string, index: number): string | undefined {
  const sign = source[index];
  if (sign !== '*' && sign !== '<' && sign !== '_') return undefined;
  return MARKS.find((mark) => source.startsWith(mark, index));
}

/** Skips the white space, quotation marks (`>`) and page-number lines that follow a line break; returns the next offset. */
function skipBreak(source: string, from: number, end: number, pages: boolean): number {
  let index = from;
  for (;;) {
    while (index < end && isBlank(source[index] ?? '')) index += 1;
    if (source[index] === '>' && index < end) {
      index += 1;
      continue;
    }
    if (!pages) return index;
    let stop = index;
    while (stop < end && stop - index <= 24 && !isBreak(source[stop] ?? '')) stop += 1;
    if (stop >= end || !isBreak(source[stop] ?? '') || !PAGE_LINE.test(source.slice(index, stop).trim())) return index;
    index = stop;
  }
}

const NO_BREAKS: ReadonlySet<number> = new Set();
const LATIN = /[A-Za-z]/;

/**
 * Removes from a stretch of the source what the scan or the markup put in: page and line breaks, page numbers on
 * lines of their own, emphasis marks, invisible signs. Nothing else is changed.
 */
export function flowOf(source: string, start: number, end: number): Flow {
  const chars: string[] = [];
  const at: number[] = [];
  let breaks: Set<number> | null = null;
  const marks: number[] = [];
  let broken: number | null = null;
  let index = start;
  while (index < end) {
    const sign = source[index] ?? '';
    const mark = markAt(source, index);
    if (mark !== undefined && index + mark.length <= end) {
      marks.push(chars.length);
      index += mark.length;
    } else if (INVISIBLE.has(sign)) {
      index += 1;
    } else if (isBreak(sign) || breakTagAt(source, index, end) > 0) {
      while (chars.length > 0 && isBlank(chars[chars.length - 1] ?? '')) {
        chars.pop();
        at.pop();
      }
      broken ??= index;
      index = isBreak(sign) ? skipBreak(source, index, end, true) : skipBreak(source, index + breakTagAt(source, index, end), end, false);
    } else if (isBlank(sign) && (chars.length === 0 || broken !== null)) {
      index += 1;
    } else {
      if (broken !== null) {
        if (LATIN.test(chars[chars.length - 1] ?? '') && LATIN.test(sign)) {
          chars.push(' ');
          at.push(broken);
        }
        breaks ??= new Set();
        breaks.add(chars.length);
        broken = null;
      }
      chars.push(sign);
      at.push(index);
      index += 1;
    }
  }
  while (chars.length > 0 && isBlank(chars[chars.length - 1] ?? '')) {
    chars.pop();
    at.pop();
  }
  return { text: chars.join(''), at, breaks: breaks ?? NO_BREAKS, marks };
}

/** The cleaned wording of a slice of the source: what `name` holds for `slice(sourceStart, sourceEnd)`. */
export function cleanSlice(slice: string): string {
  return flowOf(slice, 0, slice.length).text;
}
