import { headingOf, type Heading } from './headings';
import { markerOf } from './markers';
import { quoted, type PlanWarning } from './plan-warning';
import { isPageLine, type SourceLine } from './source-text';

/** A box as found in the text: its heading and the lines under it, in unbroken stretches. */
export interface LocatedBox {
  number: number;
  title: string;
  chapter: string | null;
  line: number;
  /** A heading repeated after a page break starts a new stretch. */
  stretches: SourceLine[][];
}

type BoxHeading = Heading & { kind: 'box' };

interface OpenBox extends Omit<LocatedBox, 'number'> {
  printed: number | null;
  /** Level that a heading has to be deeper than to stand inside the box. */
  level: number;
  ended: boolean;
}

const plainTitle = (title: string): string => title.replace(/[（(]?续表?[)）]?$|[\s“”"：:]/g, '');

/** Finds the boxes of a plan; a box ends at the next heading, chapter or box. */
export function locateBoxes(source: string, lines: readonly SourceLine[]): { boxes: LocatedBox[]; warnings: PlanWarning[] } {
  const found: OpenBox[] = [];
  const place: Place = { part: null, chapter: null, heading: null, level: 0 };
  let open: OpenBox | null = null;
  for (const line of lines) {
    const heading = headingOf(source, line);
    if (heading === null || belongsToBox(heading, open)) {
      if (!isPageLine(line.text)) open?.stretches.at(-1)?.push(line);
      continue;
    }
    if (open !== null) open.ended = true;
    open = heading.kind === 'box' ? openBox(found, heading, line.number, place) : null;
    moveTo(place, heading);
  }
  return settle(found);
}

interface Place {
  part: string | null;
  chapter: string | null;
  heading: string | null;
  /** Level of the last markdown heading. */
  level: number;
}

function moveTo(place: Place, heading: Heading): void {
  if (heading.level > 0 && heading.kind !== 'box') place.level = heading.level;
  if (heading.kind === 'other') place.heading = heading.title;
  if (heading.kind !== 'chapter') return;
  const isPart = /^第[^章]{1,6}(?:篇|编|部分)/.test(heading.title);
  if (isPart) place.part = heading.title;
  place.chapter = isPart ? null : heading.title;
}

function openBox(found: OpenBox[], heading: BoxHeading, line: number, place: Place): OpenBox {
  const chapter = place.chapter ?? place.part ?? place.heading;
  const again = sameBox(found, heading);
  if (again === null) {
    const { number: printed, title } = heading;
    const level = heading.level === 0 ? place.level : heading.level;
    const box: OpenBox = { printed, title, chapter, line, level, ended: false, stretches: [[]] };
    found.push(box);
    return box;
  }
  if (isEmpty(again)) Object.assign(again, { line, chapter, title: heading.title === '' ? again.title : heading.title });
  if (again.stretches.at(-1)?.length !== 0) again.stretches.push([]);
  again.ended = false;
  return again;
}

const isEmpty = (box: OpenBox): boolean => box.stretches.every((stretch) => stretch.length === 0);

/** A deeper heading with a group's number inside a box is a group of it. */
function belongsToBox(heading: Heading, open: OpenBox | null): boolean {
  if (open === null || heading.kind !== 'other') return false;
  return heading.level > open.level && markerOf(heading.title) !== null;
}

/** The box that this heading repeats: the one before it, or one that so far only a list of boxes has named. */
function sameBox(found: OpenBox[], heading: BoxHeading): OpenBox | null {
  if (heading.number === null) return null;
  const title = plainTitle(heading.title);
  const same = (box: OpenBox): boolean => box.printed === heading.number && plainTitle(box.title) === title;
  const last = found.at(-1);
  if (last !== undefined && (same(last) || (last.printed === heading.number && title === ''))) return last;
  const named = found.findIndex((box) => same(box) && isEmpty(box));
  // It takes its place in the order of the text where its content stands.
  const [box] = named < 0 ? [] : found.splice(named, 1);
  if (box === undefined) return null;
  found.push(box);
  return box;
}

function settle(found: readonly OpenBox[]): { boxes: LocatedBox[]; warnings: PlanWarning[] } {
  const warnings: PlanWarning[] = [];
  const boxes: LocatedBox[] = [];
  let before = 0;
  const seen = new Set<number>();
  for (const { printed, title: printedTitle, chapter, line, stretches: all, ended } of found) {
    const stretches = all.filter((stretch) => stretch.length > 0);
    const number = printed ?? before + 1;
    const title = printedTitle === '' ? adoptTitle(stretches) : printedTitle;
    const name = `专栏${number}`;
    if (printed === null) warnings.push({ code: 'box_unnumbered', line, message: `第${line}行的专栏没有编号，已按出现次序编为${name}，请核对。` });
    if (title === '') warnings.push({ code: 'box_without_title', line, message: `${name}没有标题，请补上专栏名称。` });
    if (seen.has(number)) warnings.push({ code: 'duplicate_box_number', line, message: `${name}的编号重复出现，请核对是否误印，并在导入前改正其中一个编号。` });
    else if (printed !== null && before > 0 && printed > before + 1) {
      warnings.push({ code: 'box_number_gap', line, message: `专栏${before}之后直接是${name}，中间的专栏没有找到，请检查文本是否缺页。` });
    }
    if (stretches.length === 0) warnings.push({ code: 'empty_box', line, message: `${name}${title === '' ? '' : quoted(title)}下没有内容，请检查文本是否缺页。` });
    else if (!ended) {
      warnings.push({ code: 'box_without_end', line, message: `${name}到文末都没有遇到下一个标题，末尾可能混入正文，请核对它的最后几条。` });
    }
    seen.add(number);
    before = number;
    boxes.push({ number, title, chapter, line, stretches: stretches.filter((stretch) => stretch.length > 0) });
  }
  return { boxes, warnings };
}

/** The title of a box whose heading line holds only its number: the short line that follows. */
function adoptTitle(stretches: SourceLine[][]): string {
  const first = stretches[0]?.[0];
  if (first === undefined) return '';
  const text = first.text.replace(/\*\*|<\/?b>/g, '').trim();
  if (text.length > 40 || /[。；;：:，,|\t]/.test(text) || markerOf(text) !== null || /^[-·•*]/.test(text)) return '';
  if (/^(?:实施|推进|建设|加快|谋划)/.test(text)) return '';
  stretches[0]?.shift();
  return text;
}
