/** Families of brackets; the sizes of one family close each other, because scans mix them. */
const FAMILIES: readonly (readonly [string, string])[] = [
  ['（(', '）)'],
  ['“', '”'],
  ['‘', '’'],
  ['《〈', '》〉'],
  ['【[〔［', '】]〕］'],
];
const OPENERS = new Map<string, number>();
const CLOSERS = new Map<string, number>();
FAMILIES.forEach(([open, close], family) => {
  for (const sign of open) OPENERS.set(sign, family);
  for (const sign of close) CLOSERS.set(sign, family);
});

/** A pair further apart than this is no pair: one stray bracket must not swallow the rest of a list. */
const LONGEST_PAIR = 120;

export interface Brackets {
  /** True for characters that stand inside a pair (the pair's own signs included). */
  inside: boolean[];
  /** Indexes of brackets without a partner. */
  unmatched: number[];
}

/** Finds the bracket and quotation pairs of a text, each family on its own; linear. */
export function matchBrackets(text: string): Brackets {
  const open: number[][] = FAMILIES.map(() => []);
  const change = new Array<number>(text.length + 1).fill(0);
  const unmatched: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    const opens = OPENERS.get(sign);
    const closes = CLOSERS.get(sign);
    if (opens !== undefined) {
      open[opens]?.push(index);
    } else if (closes !== undefined) {
      const from = open[closes]?.pop();
      if (from === undefined) unmatched.push(index);
      else if (index - from > LONGEST_PAIR) unmatched.push(from, index);
      else {
        change[from] = (change[from] ?? 0) + 1;
        change[index + 1] = (change[index + 1] ?? 0) - 1;
      }
    }
  }
  const stray = unmatched.concat(...open);
  let depth = 0;
  const inside: boolean[] = [];
  for (let index = 0; index < text.length; index += 1) {
    depth += change[index] ?? 0;
    inside.push(depth > 0);
  }
  return { inside, unmatched: stray.sort((a, b) => a - b) };
}
