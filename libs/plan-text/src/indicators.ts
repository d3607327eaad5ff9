import type { BodyLine } from './body-lines';
import { tidySpaces } from './headings';
import { noteFor, noteRules, type NoteRule } from './indicator-notes';
import { columnsOf, type Columns } from './indicator-columns';
import { markerOf } from './markers';
import type { ParsedIndicator } from './parsed-plan';
import { quoted, type PlanWarning } from './plan-warning';
import { isRuleRow, type Cell } from './table-rows';

export interface IndicatorTable {
  indicators: ParsedIndicator[];
  warnings: PlanWarning[];
}

interface Group {
  name: string;
  announced: number | null;
  line: number;
  found: number;
}

interface State {
  columns: Columns | null;
  group: Group | null;
  before: Cell[] | null;
  rules: readonly NoteRule[];
  result: IndicatorTable;
  groups: Group[];
}

/** True where a box holds a table of indicators: its head names 指标 and a year or an attribute. */
export function isIndicatorTable(body: readonly BodyLine[]): boolean {
  return body.some((each) => each.cells !== null && columnsOf(each.cells) !== null);
}

/** Reads the table of indicators; a head that is repeated after a page break is passed over. */
export function readIndicators(body: readonly BodyLine[]): IndicatorTable {
  const result: IndicatorTable = { indicators: [], warnings: [] };
  const rules = noteRules(body.filter((each) => each.note).map((each) => each.flow.text));
  const state: State = { columns: null, group: null, before: null, rules, result, groups: [] };
  for (const each of body) {
    const columns = each.cells === null ? null : columnsOf(each.cells);
    if (columns !== null) {
      state.columns = columns;
    } else if (each.cells !== null && state.columns !== null) {
      if (!isRuleRow(each.cells)) readRow(state, state.columns, each.line.number, each.cells);
    } else if (!each.note) {
      const code = /(?:预期性|约束性)/.test(each.flow.text) ? 'indicator_row_unreadable' : 'skipped_text';
      const line = each.line.number;
      result.warnings.push({ code, line, message: `第${line}行的${quoted(each.flow.text)}没有读作指标，请核对表格的分栏。` });
    }
  }
  for (const group of state.groups) {
    if (group.announced === null || group.announced === group.found) continue;
    result.warnings.push({
      code: 'indicator_count_mismatch', line: group.line,
      message: `${quoted(group.name)}标明${group.announced}项指标，读出${group.found}项，请核对表格是否缺行。`,
    });
  }
  return result;
}

function readRow(state: State, columns: Columns, line: number, cells: Cell[]): void {
  const { result } = state;
  const filled = cells.filter((cell) => cell.text !== '');
  if (filled.length === 0) return;
  const label = filled[0]?.text ?? '';
  if (filled.length === 1 && markerOf(label)?.rank !== 3) {
    openGroup(state, label, line);
    return;
  }
  const groupCell = at(cells, columns.group);
  if (groupCell !== '' && groupCell !== state.group?.name) openGroup(state, groupCell, line);
  const name = tidySpaces(at(cells, columns.name));
  if (name === '') {
    result.warnings.push({ code: 'indicator_row_unreadable', line, message: `第${line}行没有指标名称，请核对表格是否串行。` });
    return;
  }
  const marker = markerOf(name);
  const numbered = marker?.rank === 3 || marker?.rank === 5 ? marker : null;
  const printed = at(cells, columns.number);
  const number = numbered?.number ?? (/^\d{1,3}$/.test(printed) ? Number(printed) : (result.indicators.at(-1)?.number ?? 0) + 1);
  const rest = name.slice(numbered?.length ?? 0);
  const unit = /^(.+?)\s?[（(]([^（）()]{1,20})[)）]$/.exec(rest);
  const ownUnit = at(cells, columns.unit);
  const values = { base: valueOf(cells, columns.base), target: valueOf(cells, columns.target), annual: valueOf(cells, columns.annual) };
  result.indicators.push({
    number,
    group: state.group?.name ?? null,
    name: ownUnit === '' && unit !== null ? (unit[1] ?? rest) : rest,
    unit: ownUnit === '' ? (unit?.[2] ?? null) : ownUnit,
    ...values,
    attribute: valueOf(cells, columns.attribute),
    note: noteFor(state.rules, Object.values(values)),
    line,
    warnings: cellWarnings(columns, state.before, cells, line),
  });
  if (state.group !== null) state.group.found += 1;
  state.before = cells;
}

function openGroup(state: State, label: string, line: number): void {
  const match = /^(.*?)\s?[（(](\d{1,3})(?:项|个)?[)）]$/.exec(label);
  const name = tidySpaces((match?.[1] ?? label).replace(/^[（(]?[一二三四五六七八九十]{1,3}[)）、]\s?/, ''));
  state.group = { name, announced: match === null ? null : Number(match[2]), line, found: 0 };
  state.groups.push(state.group);
  // A cell merged over rows does not reach into the next group.
  state.before = null;
}

const at = (cells: readonly Cell[], index: number | null): string => (index === null ? '' : (cells[index]?.text ?? ''));

const NONE = /^[-—–－/／]{1,3}$/;

/** The value as the text has it; null for a dash and for an empty cell. */
function valueOf(cells: readonly Cell[], index: number | null): string | null {
  const text = tidySpaces(at(cells, index));
  return text === '' || NONE.test(text) ? null : text;
}

/** An empty cell is no dash: the printed table may have merged it with the one above. */
function cellWarnings(columns: Columns, before: readonly Cell[] | null, cells: readonly Cell[], line: number): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  const empty: string[] = [];
  for (const [label, index] of [[columns.labels.base, columns.base], [columns.labels.target, columns.target], [columns.labels.annual, columns.annual]] as const) {
    if (index === null || at(cells, index) !== '') continue;
    const above = before === null ? null : valueOf(before, index);
    if (above === null) empty.push(label);
    else {
      warnings.push({
        code: 'merged_cell_suspect', line,
        message: `“${label}”一栏为空，上一行为${quoted(above)}，印刷的表格可能合并了单元格。此处按空值读入，请对照原文补填。`,
      });
    }
  }
  if (empty.length > 0) {
    warnings.unshift({ code: 'empty_cell', line, message: `“${empty.join('”“')}”一栏为空（不是“-”），请对照原文核对是否漏印。` });
  }
  return warnings;
}
