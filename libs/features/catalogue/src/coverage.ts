import type { CoverageItem, CoverageProgramme } from '@portfolio/contracts';

interface Placed {
  id: string;
  sourceStart: number;
  sourceEnd: number;
}

/**
 * A programme's paragraph cut into runs; `clean` removes what the scan put in. Two readings of the same words (拆分) share one run:
 * the first has it.
 */
export function paragraphRuns(text: string, span: { start: number; end: number }, items: readonly Placed[], clean: (slice: string) => string): CoverageProgramme['runs'] {
  const runs: CoverageProgramme['runs'] = [];
  const push = (start: number, end: number, itemId: string | null) => {
    const run = clean(text.slice(start, end));
    if (run !== '') runs.push({ text: run, itemId });
  };
  let at = span.start;
  for (const item of [...items].sort((a, b) => a.sourceStart - b.sourceStart || b.sourceEnd - a.sourceEnd)) {
    const start = Math.max(item.sourceStart, at);
    const end = Math.min(item.sourceEnd, span.end);
    if (end <= start) continue;
    push(at, start, null);
    push(start, end, item.id);
    at = end;
  }
  push(at, span.end, null);
  const first = runs[0];
  if (first !== undefined && first.itemId === null) first.text = first.text.replace(/^#+\s*/, '');
  return runs.filter(({ text: run }) => run !== '');
}

export function countCovered(items: readonly Pick<CoverageItem, 'state'>[]): { covered: number; notEstablished: number; total: number } {
  return {
    covered: items.filter(({ state }) => state === 'covered').length,
    notEstablished: items.filter(({ state }) => state === 'not_established').length,
    total: items.length,
  };
}
