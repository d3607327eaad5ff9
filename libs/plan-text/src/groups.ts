import type { BodyLine } from './body-lines';
import { matchBrackets } from './brackets';
import { strengthOf } from './lexicon';
import { paddedMarkerOf } from './markers';
import { quoted, type PlanWarning } from './plan-warning';

/** A group of a box: its title and the lines of its content. */
export interface Group {
  /** As printed; null for the content of a box without groups. */
  number: number | null;
  title: string;
  /** Source offsets of the title; null where none is printed. */
  titleSpan: { start: number; end: number } | null;
  line: number;
  /** Source offset at which the content begins on the first line; null where it begins on the next. */
  contentStart: number | null;
  lines: BodyLine[];
  /** Numbered 01, 02, … */
  padded: boolean;
}

export interface Grouping {
  /** Lines before the first group, or the whole content of a box without groups. */
  lead: BodyLine[];
  groups: Group[];
  warnings: PlanWarning[];
}

interface Title {
  start: number;
  end: number;
  /** Where the content begins in the flow. */
  next: number;
}

const LONGEST_TITLE = 48;

/** Splits the lines of a box at its groups: numbered ones, else titles set off by a colon. */
export function groupLines(body: readonly BodyLine[], boxName: string): Grouping {
  const rank = body.find((each) => each.marker !== null)?.marker?.rank;
  return rank === undefined ? titledGroups(body) : numberedGroups(body, rank, boxName);
}

function numberedGroups(body: readonly BodyLine[], rank: number, boxName: string): Grouping {
  const result: Grouping = { lead: [], groups: [], warnings: [] };
  let before: BodyLine | undefined;
  for (const each of body) {
    const open = result.groups.at(-1);
    const { line } = each;
    const expected = (open?.number ?? 0) + 1;
    const marker = each.marker ?? (open?.padded === true && expected > 9 ? paddedMarkerOf(each.flow.text, expected) : null);
    if (marker !== null && marker.rank < rank) {
      result.warnings.push({
        code: 'box_ended_by_marker', line: line.number,
        message: `${boxName}在第${line.number}行因${quoted(each.flow.text.slice(0, 30))}而结束，其后的文字未作为工程读取，请核对。`,
      });
      break;
    }
    if (marker !== null && marker.rank === rank && startsGroup(marker.number, open, before)) {
      if (marker.number !== expected) {
        result.warnings.push({
          code: 'group_number_gap', line: line.number,
          message: `${boxName}的分组编号应为${expected}，印为${marker.number}，请检查是否缺页或误印。`,
        });
      }
      result.groups.push({ ...groupOf(each, marker.number, titleOf(each, marker.length), marker.length), padded: marker.padded });
    } else if (open === undefined) result.lead.push(each);
    else open.lines.push(each);
    before = each;
  }
  return result;
}

/** A number in the middle of a broken sentence is no group unless it is the one that must come. */
function startsGroup(number: number, open: Group | undefined, before: BodyLine | undefined): boolean {
  if (open === undefined || number === (open.number ?? 0) + 1) return true;
  return before === undefined || /[。；;！？：:]$/.test(before.flow.text);
}

function groupOf(each: BodyLine, number: number, title: Title | null, from: number): Group {
  const { flow, line } = each;
  const at = (index: number): number => flow.at[index] ?? line.end;
  const span = title === null ? null : { start: at(title.start), end: at(title.end - 1) + 1 };
  const next = title?.next ?? from;
  return {
    number,
    title: title === null ? '' : flow.text.slice(title.start, title.end),
    titleSpan: span,
    line: line.number,
    contentStart: next < flow.text.length ? at(next) : null,
    lines: [each],
    padded: false,
  };
}

/** The title of a group: before a colon, in bold, before the first 。, or the whole short line. */
function titleOf(each: BodyLine, from: number): Title | null {
  const { text, marks } = each.flow;
  const { inside } = matchBrackets(text.slice(0, from + LONGEST_TITLE + 2));
  const limit = Math.min(text.length, from + LONGEST_TITLE);
  let stop = from;
  while (stop < limit && ((inside[stop] ?? false) || !/[：:。，,；;]/.test(text[stop] ?? ''))) stop += 1;
  const sign = text[stop] ?? '';
  const bold = marks.find((mark) => mark > from && mark <= limit);
  const opened = bold !== undefined && marks[0] !== undefined && marks[0] <= from && bold > marks[0];
  if (stop < limit && /[：:]/.test(sign)) return title(text, from, stop, stop + 1);
  if (opened) return title(text, from, bold, bold);
  if (sign === '。' && stop < limit) return title(text, from, stop, stop + 1);
  const spaced = /^(\S{3,30}) +(?=实施|推进|建设|加快|谋划|重点)/.exec(text.slice(from, from + LONGEST_TITLE));
  if (spaced !== null) return title(text, from, from + (spaced[1]?.length ?? 0), from + spaced[0].length);
  return stop === text.length && text.length > from ? title(text, from, text.length, text.length) : null;
}

function title(text: string, start: number, stop: number, next: number): Title | null {
  let end = stop;
  while (end > start && /[\s：:。.|]/.test(text[end - 1] ?? '')) end -= 1;
  let after = next;
  while (after < text.length && /[\s：:]/.test(text[after] ?? '')) after += 1;
  return end > start ? { start, end, next: after } : null;
}

/** Groups without numbers: `山水工程：实施…`, alone, bold or after a bullet. */
function titledGroups(body: readonly BodyLine[]): Grouping {
  const result: Grouping = { lead: [], groups: [], warnings: [] };
  body.forEach((each, index) => {
    const open = result.groups.at(-1);
    const found = each.cells === null && !each.note ? bareTitle(each, body[index + 1]) : null;
    if (found !== null) {
      const group = groupOf(each, result.groups.length + 1, found, each.bullet);
      result.groups.push(group);
      result.warnings.push({
        code: 'group_unnumbered', line: group.line,
        message: `工程${quoted(group.title)}没有编号，已按出现次序编为${result.groups.length}，请核对。`,
      });
    } else if (open === undefined) result.lead.push(each);
    else open.lines.push(each);
  });
  return result;
}

function bareTitle(each: BodyLine, next: BodyLine | undefined): Title | null {
  const { text, marks } = each.flow;
  const found = titleOf(each, each.bullet);
  const closes = each.bullet > 0 || marks.length > 0 ? /[：:。]/ : /[：:]/;
  if (found === null || !closes.test(text.slice(found.end, found.next + 1))) return null;
  const name = text.slice(found.start, found.end);
  const rest = text.slice(found.next);
  const listed = /^(?:实施|推进|加快|谋划|重点|组织)/.test(rest) || rest.split(/[，、；]/, 3).filter((part) => strengthOf(part) === 'strong').length > 1;
  const opens = rest === '' && next !== undefined && next.bullet > 0 && each.bullet === 0;
  const titled = marks.length > 0 || /(?:工程|行动|计划|专项|项目|建设|类|领域)$/.test(name);
  return titled && (listed || opens) ? found : null;
}
