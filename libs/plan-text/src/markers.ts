import { halfWidth, parseNumeral } from './numerals';

/** The number in front of a group; a smaller rank stands above a larger one. */
export interface Marker {
  rank: 1 | 2 | 3 | 4 | 5;
  number: number;
  /** Length of the marker with the white space that follows it. */
  length: number;
  /** Printed as 01, 02; then 10 follows 09 without a point. */
  padded: boolean;
}

const STYLES: readonly (readonly [Marker['rank'], RegExp])[] = [
  [1, /^([一二三四五六七八九十]{1,3})、\s*/],
  [2, /^\(([一二三四五六七八九十]{1,3})\)、?\s*/],
  [3, /^(\d{1,2})\s?(?:\\?\.(?!\d)|、)\s*/],
  [3, /^(0\d)[\s.、]*(?=[\u3400-\u9fff“])/],
  [4, /^\((\d{1,2})\)[.、]?\s*/],
  [4, /^(\d{1,2})\)\s*/],
  [5, /^([①-⑳])[.、]?\s*/],
];

/** Reads `1.`, `1、`, `（1）`, `1）`, `一、`, `（一）`, `①` at the beginning of a line. */
export function markerOf(text: string): Marker | null {
  if (!/^[\d０-９一二三四五六七八九十（(①-⑳]/.test(text)) return null;
  const head = halfWidth(text.slice(0, 16)).replace(/．/g, '.');
  for (const [rank, style] of STYLES) {
    const match = style.exec(head);
    const number = match === null ? null : parseNumeral(match[1] ?? '');
    if (match !== null && number !== null) return { rank, number, length: match[0].length, padded: head.startsWith('0') };
  }
  return null;
}

/** Reads `10 ××工程` after `09 ××工程`: only the number that has to come, because names of works begin with numbers too. */
export function paddedMarkerOf(text: string, expected: number): Marker | null {
  const match = /^(\d{2})\s*(?=[\u3400-\u9fff“])/.exec(halfWidth(text.slice(0, 8)));
  return match === null || Number(match[1]) !== expected ? null : { rank: 3, number: expected, length: match[0].length, padded: true };
}

const BULLET = /^(?:[-–—]{1,2}\s*|[·•●◆■▪○➢*＊]\s*)(?=[^\s\d.%])/;

/** Length of the bullet sign in front of a line, 0 where there is none. */
export function bulletLength(text: string): number {
  return BULLET.exec(text.slice(0, 12))?.[0].length ?? 0;
}
