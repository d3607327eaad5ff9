import type { ByteSpan } from './file-store';

/**
 * The part of a file that a `Range` header asks for (RFC 9110, 14): null for the whole file (no header, another unit, several ranges, or
 * a header that is not understood), `unsatisfiable` when it lies behind the end.
 */
export function byteRange(header: string | undefined, size: number): ByteSpan | null | 'unsatisfiable' {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return null;
  return start >= size ? 'unsatisfiable' : { start, end };
}
