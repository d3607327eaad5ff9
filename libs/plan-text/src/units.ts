import type { BodyLine } from './body-lines';
import type { Group } from './groups';
import type { ListForm } from './work-list';
import { workRows, type WorkRow } from './work-table';

/** An unbroken stretch of the source that is read on its own. */
export interface Unit {
  start: number;
  end: number;
  form: ListForm;
  /** The place that a column of a table gives. */
  place: string | null;
  /** Text of other columns of the row, which is not read as works. */
  asides: readonly string[];
}

/** Cuts the content of a group into paragraphs and lines of lists; notes and rules of tables are left out. */
export function unitsOf(group: Pick<Group, 'lines' | 'contentStart'>, hasTitleLine: boolean): Unit[] {
  const units: Unit[] = [];
  let extend = false;
  const isRow = (index: number): boolean => (group.lines[index]?.cells ?? null) !== null && !(index === 0 && hasTitleLine);
  group.lines.forEach((each, index) => {
    const start = index === 0 && hasTitleLine ? group.contentStart : contentOf(each);
    if (start === null || each.note) return;
    if (isRow(index)) {
      if (!isRow(index - 1)) for (const unit of tableUnits(group.lines.slice(index, rowsEnd(group.lines, index)))) units.push(unit);
      extend = false;
      return;
    }
    const listed = !(index === 0 && hasTitleLine) && (each.bullet > 0 || each.marker !== null);
    const end = (each.flow.at.at(-1) ?? start) + 1;
    const last = units.at(-1);
    if (!listed && extend && last !== undefined && !each.opensStretch && continues(last, each, group.lines[index - 1])) last.end = end;
    else units.push({ start, end, form: listed ? 'line' : 'sentence', place: null, asides: [] });
    extend = true;
  });
  return units;
}

function rowsEnd(lines: readonly BodyLine[], from: number): number {
  let end = from;
  while ((lines[end]?.cells ?? null) !== null) end += 1;
  return end;
}

const tableUnits = (lines: readonly BodyLine[]): Unit[] => workRows(lines).flatMap(rowUnits);

/** The cell of a row that names works: one name by its column, or a text that has to prove itself a list. */
export function rowUnits({ works, named, place, asides }: WorkRow): Unit[] {
  return works === null ? [] : [{ start: works.start, end: works.end, form: named ? 'line' : 'sentence', place, asides }];
}

const contentOf = (each: BodyLine): number | null =>
  each.flow.at[each.bullet > 0 ? each.bullet : (each.marker?.length ?? 0)] ?? null;

/** A line after a list's line belongs to it only where that line is not finished. */
function continues(last: Unit, each: BodyLine, before: BodyLine | undefined): boolean {
  if (last.form === 'sentence') return true;
  return before !== undefined && before.line.number + 1 === each.line.number && !/[。；;！？]$/.test(before.flow.text);
}
