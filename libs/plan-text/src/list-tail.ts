import { isSharedTail } from './lexicon';
import type { Brackets } from './brackets';
import type { Range } from './sentences';

export interface ListTail {
  /** `shared`: 等, 等项目, 等改造项目. `batch`: 等一批和美乡村建设项目. `inner`: 等 belongs to one name only. `none`: no 等. */
  kind: 'shared' | 'batch' | 'inner' | 'none';
  /** The kind words of a shared tail; null where 等 stands alone. */
  words: string | null;
  /** Where the members of the list end. */
  end: number;
}

/** Reads the end of a list: whether it is open (等) and which kind words it shares among its members. */
export function listTail(text: string, brackets: Brackets, range: Range): ListTail {
  const none: ListTail = { kind: 'none', words: null, end: range.end };
  let at = -1;
  for (let index = range.end - 1; index >= range.start && index > range.end - 40; index -= 1) {
    if (brackets.inside[index] ?? false) continue;
    if (/[，,、；;]/.test(text[index] ?? '')) break;
    if (text[index] === '等') {
      at = index;
      break;
    }
  }
  if (at <= range.start) return none;
  const words = text.slice(at + 1, range.end).trim();
  const end = text[at - 1] === '等' ? at - 1 : at;
  if (words === '') return { kind: 'shared', words: null, end };
  if (/^(?:一批|一系列|若干|多个|多处|[一二三四五六七八九十百\d]{1,4}[个项处座条])/.test(words)) {
    return isSharedTail(words.replace(/^(?:一批|一系列|若干|多个|多处|[一二三四五六七八九十百\d]{1,4}[个项处座条])/, ''))
      ? { kind: 'shared', words, end }
      : { kind: 'batch', words: null, end: range.end };
  }
  return isSharedTail(words) ? { kind: 'shared', words, end } : { kind: 'inner', words: null, end: range.end };
}
