import { MAX_PLAN_BYTES, MAX_PLAN_ITEMS, type PlanWarning } from '@portfolio/contracts';
import { parsePlan, planRefusal, type ParsedBox, type ParsedItem, type ParsedProgramme } from '@portfolio/plan-text';
import { UserError } from '@portfolio/platform/errors';
import { planHeading, type PlanHeading } from './plan-heading';
import type { PlanStructure, StructureProgramme } from './plan-structure';

/** One work as the text reads, or as a planner read it; not yet compared with the catalogue. */
export interface ReadItem {
  box: number;
  boxTitle: string;
  programmeIndex: number;
  programmeNumber: number | null;
  programmeTitle: string;
  name: string;
  verbatim: string;
  place: string | null;
  sharedTail: string | null;
  sourceStart: number;
  sourceEnd: number;
  line: number;
  warnings: ParsedItem['warnings'];
  corrected: boolean;
}

export interface PlanTextReading {
  sha256: string;
  structure: PlanStructure;
  items: ReadItem[];
  findings: PlanWarning[];
  /** Line of each indicator, by its number. */
  indicatorLines: ReadonlyMap<number, number>;
}

/** What the plan is called, settled from the text, the catalogue and the file. */
export type PlanTitle = Pick<PlanStructure, 'title' | 'periodStart' | 'periodEnd'>;

type PlacedProgramme = StructureProgramme & { lastWorkEnd: number };

const TITLE = 300;
const VALUE = 200;

/** Reads a plan's text. Throws `payload_too_large`, `plan_unreadable` or `plan_without_boxes` when nothing can be read from it. */
export function readPlanText(text: string, named: (heading: PlanHeading) => PlanTitle): PlanTextReading {
  const parsed = parsePlan(text);
  const refusal = planRefusal(parsed);
  if (refusal?.code === 'no_box') throw new UserError('plan_without_boxes');
  if (refusal?.code === 'text_too_large') throw new UserError('payload_too_large', { limit: `${MAX_PLAN_BYTES / 1024 / 1024} MB` });
  if (refusal !== null) throw new UserError('plan_unreadable', { detail: refusal.message.replace(/。$/, '') });
  const works = parsed.boxes.reduce((sum, { programmes }) => sum + programmes.reduce((count, { items }) => count + items.length, 0), 0);
  if (works > MAX_PLAN_ITEMS) throw new UserError('plan_unreadable', { detail: `识别出 ${works} 个条目，超过上限 ${MAX_PLAN_ITEMS} 个，不像一份规划` });
  const boxes = distinct(parsed.boxes, ({ number }) => number);
  const { title, periodStart, periodEnd } = named(planHeading(text));
  const structure: PlanStructure = {
    title: cut(title, TITLE),
    periodStart,
    periodEnd,
    boxes: boxes.map(({ number, title, chapter }) => ({ number, title: cut(title, TITLE), chapter: cut(chapter ?? '', TITLE) })),
    programmes: [],
    indicators: distinct(parsed.boxes.flatMap(({ indicators }) => indicators), ({ number }) => number).map((indicator) => ({
      number: indicator.number,
      group: cut(indicator.group ?? '', TITLE),
      name: cut(indicator.name, TITLE),
      unit: cutOrNull(indicator.unit),
      base: cutOrNull(indicator.base),
      target: cutOrNull(indicator.target),
      annual: cutOrNull(indicator.annual),
      attribute: cutOrNull(indicator.attribute),
      note: cutOrNull(indicator.note),
    })),
  };
  const items: ReadItem[] = [];
  const lineStarts = startsOfLines(text);
  const placed: PlacedProgramme[] = [];
  for (const box of parsed.boxes) {
    for (const programme of box.programmes) {
      items.push(...readItems(box, programme, placed.length));
      placed.push(placeOf(text, lineStarts, box, programme, placed.at(-1)));
    }
  }
  structure.programmes = placed.map(({ lastWorkEnd: _, ...programme }) => programme);
  const findings = [...parsed.warnings, ...parsed.boxes.flatMap(({ indicators }) => indicators.flatMap(({ warnings }) => warnings))];
  const indicatorLines = new Map(parsed.boxes.flatMap(({ indicators }) => indicators.map(({ number, line }) => [number, line] as const)));
  return { sha256: parsed.planSha256, structure, items, findings, indicatorLines };
}

function readItems(box: ParsedBox, programme: ParsedProgramme, programmeIndex: number): ReadItem[] {
  return programme.items.map((item) => ({
    box: box.number,
    boxTitle: cut(box.title, TITLE),
    programmeIndex,
    programmeNumber: programme.number,
    programmeTitle: cut(programme.title, TITLE),
    name: item.name,
    verbatim: item.name,
    place: item.place === null ? null : cut(item.place, TITLE),
    sharedTail: item.sharedTail === null ? null : cut(item.sharedTail, TITLE),
    sourceStart: item.sourceStart,
    sourceEnd: item.sourceEnd,
    line: item.line,
    warnings: item.warnings,
    corrected: false,
  }));
}

/**
 * The programme's paragraph: from its line to the end of the line in which its last work ends. Of two programmes in one line the
 * second begins where the first one's last work ends.
 */
function placeOf(text: string, lineStarts: readonly number[], box: ParsedBox, programme: ParsedProgramme, previous: PlacedProgramme | undefined): PlacedProgramme {
  const lineStart = lineStarts[programme.line - 1] ?? 0;
  if (previous !== undefined && previous.sourceEnd > lineStart) previous.sourceEnd = Math.max(lineStart, previous.lastWorkEnd);
  const sourceStart = Math.max(lineStart, previous?.sourceEnd ?? 0);
  const lastWorkEnd = Math.max(sourceStart, ...programme.items.map(({ sourceEnd }) => sourceEnd));
  const rest = /[\n\r\f\u2028\u2029]/g;
  rest.lastIndex = lastWorkEnd;
  const sourceEnd = rest.exec(text)?.index ?? text.length;
  const { number, title, openEnded } = programme;
  return { box: box.number, number, title: cut(title, TITLE), openEnded, sourceStart, sourceEnd, lastWorkEnd };
}

function startsOfLines(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/g)].map((end) => end.index + end[0].length)];
}

/** The first of each key: numbers printed twice are a finding of the parser. */
function distinct<T>(values: readonly T[], key: (value: T) => number): T[] {
  const seen = new Set<number>();
  return values.filter((value) => !seen.has(key(value)) && seen.add(key(value)).size > 0);
}

/** Cuts between characters, never inside one. */
function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function cutOrNull(text: string | null): string | null {
  return text === null ? null : cut(text, VALUE);
}
