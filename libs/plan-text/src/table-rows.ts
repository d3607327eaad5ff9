import { flowOf, type SourceLine } from './source-text';

export interface Cell {
  text: string;
  start: number;
  end: number;
}

/** Splits a line at `|` or tabs; null where the line is no row of a table. Empty cells are kept. */
export function tableRow(source: string, line: SourceLine): Cell[] | null {
  const pipes = line.text.trimStart().startsWith('|') || line.text.split('|', 3).length === 3;
  if (!pipes && !line.text.includes('\t')) return null;
  const sign = pipes ? '|' : '\t';
  const cells: Cell[] = [];
  let start = line.start;
  for (let index = line.start; index <= line.end; index += 1) {
    if (index < line.end && source[index] !== sign) continue;
    const flow = flowOf(source, start, index);
    const first = flow.at[0] ?? start;
    cells.push({ text: flow.text, start: first, end: (flow.at.at(-1) ?? first - 1) + 1 });
    start = index + 1;
  }
  if (pipes && cells[0]?.text === '') cells.shift();
  if (pipes && cells.at(-1)?.text === '') cells.pop();
  return cells.length >= 2 || pipes ? cells : null;
}

/** The `|---|---|` under the head of a markdown table. */
export function isRuleRow(cells: readonly Cell[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^:?-{2,}:?$/.test(cell.text.slice(0, 200)));
}
