import type { SourceLine } from './source-text';

/** Finds the 1-based line of an offset by halves. */
export class LineIndex {
  constructor(private readonly lines: readonly SourceLine[]) {}

  lineAt(offset: number): number {
    let low = 0;
    let high = this.lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.lines[low - 1]?.number ?? 1;
  }
}
