import type { BodyLine } from './body-lines';
import { groupLines, type Group } from './groups';
import type { ParsedProgramme } from './parsed-plan';
import { quoted, type PlanWarning } from './plan-warning';
import { ProgrammeReader, skippedText, type ReadContext } from './programme-reader';
import { rowUnits, unitsOf, type Unit } from './units';
import { workRows, type WorkRow } from './work-table';

export interface BoxContent {
  programmes: ParsedProgramme[];
  warnings: PlanWarning[];
}

interface BoxName {
  number: number;
  title: string;
  line: number;
}

/** Reads the programmes of a box from its lines: groups, one list, numbered works, or a table. */
export function readProgrammes(context: ReadContext, box: BoxName, body: readonly BodyLine[]): BoxContent {
  const name = `专栏${box.number}`;
  const rows = tableOf(body);
  if (rows !== null) return readTable(context, box, rows, noteWarnings(body));
  const { lead, groups, warnings } = groupLines(body, name);
  const content: BoxContent = { programmes: [], warnings: [...warnings, ...noteWarnings(body)] };
  const before = readUngrouped(context, box, lead, groups.length > 0);
  content.warnings = content.warnings.concat(before.warnings);
  content.programmes = [...before.programmes];
  if (groups.length > 1 && groups.every((group) => isPlain(group))) {
    content.warnings.push({ code: 'groups_read_as_items', line: box.line, message: `${name}的编号行没有分成“工程名称＋项目”，已逐行读作工程条目，请核对。` });
    const reader = new ProgrammeReader(context, { number: null, title: box.title, titleSpan: null, line: box.line });
    for (const group of groups) reader.read(plainUnits(group));
    append(content, reader);
  } else {
    for (const group of groups) append(content, readGroup(context, name, group));
  }
  if (content.programmes.every((programme) => programme.items.length === 0) && body.length > 0) {
    content.warnings.push({ code: 'empty_box', line: box.line, message: `${name}${quoted(box.title)}中没有识别出工程，请核对原文，必要时人工补录。` });
  }
  return content;
}

/** A note under the works may matter to them: it is shown, never read as works. */
const noteWarnings = (body: readonly BodyLine[]): PlanWarning[] =>
  body.filter((each) => each.note).map((each) => skippedText(each.flow.text, each.line.number));

function append(content: BoxContent, reader: ProgrammeReader): void {
  const programme = reader.finish();
  content.programmes.push(programme);
  content.warnings = content.warnings.concat(reader.warnings);
}

function readGroup(context: ReadContext, boxName: string, group: Group): ProgrammeReader {
  const untitled = group.title === '';
  const title = untitled ? `第${group.number ?? 1}组` : group.title;
  const reader = new ProgrammeReader(context, { number: group.number, title, titleSpan: group.titleSpan, line: group.line });
  if (untitled) {
    reader.warnings.push({ code: 'programme_untitled', line: group.line, message: `${boxName}第${group.line}行的分组没有名称，请补上工程名称。` });
  }
  reader.read(unitsOf(group, true));
  return reader;
}

/** A numbered line that is a work by itself: a title without content, or content without a title. */
const isPlain = (group: Group): boolean =>
  group.lines.length === 1 && (group.contentStart === null || group.title === '');

function plainUnits(group: Group): Unit[] {
  const span = group.titleSpan;
  if (span !== null) return [{ start: span.start, end: span.end, form: 'line', place: null, asides: [] }];
  return unitsOf(group, true).map((unit) => ({ ...unit, form: 'line' as const }));
}

/** The content of a box without groups; before groups it is only a lead-in, unless it names works. */
function readUngrouped(context: ReadContext, box: BoxName, lead: readonly BodyLine[], hasGroups: boolean): BoxContent {
  const content: BoxContent = { programmes: [], warnings: [] };
  if (lead.length === 0) return content;
  const reader = new ProgrammeReader(context, { number: null, title: box.title, titleSpan: null, line: lead[0]?.line.number ?? box.line });
  reader.read(unitsOf({ lines: [...lead], contentStart: null }, false));
  if (!hasGroups || reader.found > 0) append(content, reader);
  else content.warnings = reader.leadIn();
  if (content.programmes[0]?.items.length === 0) content.programmes = [];
  return content;
}

function tableOf(body: readonly BodyLine[]): WorkRow[] | null {
  const rows = body.filter((each) => each.cells !== null);
  const others = body.filter((each) => each.cells === null && !each.note);
  return rows.length < 2 || others.length > 0 ? null : workRows(rows);
}

function readTable(context: ReadContext, box: BoxName, rows: readonly WorkRow[], notes: readonly PlanWarning[]): BoxContent {
  const content: BoxContent = { programmes: [], warnings: [...notes] };
  let reader: ProgrammeReader | null = null;
  let count = 0;
  let title = '';
  for (const row of rows) {
    if (reader === null || (row.programme !== null && row.programme.title !== title)) {
      if (reader !== null) append(content, reader);
      count += 1;
      title = row.programme?.title ?? box.title;
      const number = row.programme === null ? null : (row.programme.number ?? count);
      reader = new ProgrammeReader(context, { number, title, titleSpan: row.programme, line: row.line });
    }
    reader.read(rowUnits(row));
  }
  if (reader !== null) append(content, reader);
  return content;
}

