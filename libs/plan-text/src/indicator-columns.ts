import { halfWidth } from './numerals';
import type { Cell } from './table-rows';

/** Where the columns of a table of indicators stand; null for a column that the table does not have. */
export interface Columns {
  number: number | null;
  group: number | null;
  name: number;
  unit: number | null;
  base: number | null;
  target: number | null;
  annual: number | null;
  attribute: number | null;
  /** The words of the head, for messages. */
  labels: { base: string; target: string; annual: string };
}

/** Reads the head of a table of indicators; null where the row is no such head. */
export function columnsOf(cells: readonly Cell[]): Columns | null {
  const words = cells.map((cell) => halfWidth(cell.text).replace(/\s/g, ''));
  const find = (pattern: RegExp): number | null => {
    const index = words.findIndex((word) => pattern.test(word));
    return index < 0 ? null : index;
  };
  const name = find(/^(?:主要)?指标(?:名称)?$/);
  const attribute = find(/属性|性质/);
  const annual = find(/年均|累计|增速|五年/);
  const years = words.map((word, index) => ({ word, index })).filter(({ word, index }) => /20\d\d/.test(word) && index !== annual);
  if (name === null || (attribute === null && years.length === 0)) return null;
  const base = years.length > 1 || /基期|现状|实际|2025/.test(years[0]?.word ?? '') ? (years[0]?.index ?? null) : null;
  const target = years.length > 1 ? (years.at(-1)?.index ?? null) : base === null ? (years[0]?.index ?? null) : null;
  const label = (index: number | null): string => (index === null ? '' : (words[index] ?? ''));
  return {
    number: find(/^(?:序号|编号)$/),
    group: find(/类别|分类|领域|类型/),
    name,
    unit: find(/^(?:计量)?单位$/),
    base,
    target,
    annual,
    attribute,
    labels: { base: label(base), target: label(target), annual: label(annual) },
  };
}
