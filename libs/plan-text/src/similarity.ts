import { halfWidth } from './numerals';

/** A name reduced to what says which work it is: without spaces, punctuation and the dash that scans read as 一. */
function bare(name: string): string {
  return halfWidth(name).toUpperCase().replace(/[^\p{L}\p{N}]|一/gu, '');
}

/** Numbers, directions and letters tell sister works apart (第二批 and 第三批, 西段 and 东段). */
const distinguishing = (name: string): string => (name.match(/\d+|[二三四五六七八九十东西南北甲乙丙丁]|[A-Z]+/g) ?? []).join(' ');

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/**
 * How alike two names are, 0–1: Dice coefficient of their character pairs; 0 where numbers, directions or letters differ,
 * because such names are sister works and not one work renamed.
 */
export function nameSimilarity(left: string, right: string): number {
  const a = bare(left);
  const b = bare(right);
  if (a === b) return a === '' ? Number(left === right) : 1;
  if (distinguishing(a) !== distinguishing(b)) return 0;
  const counts = bigrams(a);
  let common = 0;
  for (const [pair, count] of bigrams(b)) common += Math.min(count, counts.get(pair) ?? 0);
  const total = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return total === 0 ? 0 : (2 * common) / total;
}
