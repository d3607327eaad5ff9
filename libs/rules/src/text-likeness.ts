/**
 * How alike two texts are, 0–1: Sørensen–Dice over character pairs, which suits Chinese (no word boundaries needed). Blanks and
 * punctuation do not count; digits do, since a report often differs from the last one in its figures alone.
 */
export function textLikeness(a: string, b: string): number {
  const [one, other] = [essence(a), essence(b)];
  if (one === other) return one === '' ? 0 : 1;
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const total = size(pairs) + size(others);
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of pairs) shared += Math.min(count, others.get(pair) ?? 0);
  return (2 * shared) / total;
}

/** Characters that count. */
export function essence(text: string): string {
  return text.normalize('NFKC').replace(/[\p{P}\p{Z}\p{C}]/gu, '');
}

function pairsOf(text: string): Map<string, number> {
  const characters = [...text];
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < characters.length; index += 1) {
    const pair = `${characters[index] ?? ''}${characters[index + 1] ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function size(pairs: Map<string, number>): number {
  let sum = 0;
  for (const count of pairs.values()) sum += count;
  return sum;
}
