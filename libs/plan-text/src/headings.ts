import { halfWidth, parseNumeral } from './numerals';
import { flowOf, type SourceLine } from './source-text';

export type Heading =
  | { kind: 'box'; number: number | null; title: string; level: number }
  | { kind: 'chapter'; title: string; level: number }
  | { kind: 'section'; level: number }
  | { kind: 'other'; title: string; level: number };

const LONGEST_HEADING = 120;
const BOX =
  /^(?<open>[【[〔])? ?专 ?栏 ?(?<number>\d{1,3}(?![\dA-Za-z%年个])|[一二三四五六七八九十百〇零]{1,5}(?=[\s】\]〕：:、.—-]|$)|[①-⑳])? ?(?<close>[】\]〕])? ?(?<sign>[：:、.—-])? ?(?<title>.*)$/;
const CHAPTER = /^第[一二三四五六七八九十百零〇\d]{1,5}(?<unit>章|篇|编|部分|节)/;
const TABLE_OF_CONTENTS = /(?:\.{3,}|…|·{3,}|[\t ])[\s.…·]*\d{1,4}$/;
/** What follows 专栏2 in a sentence that only speaks of the box. */
const SPEAKS_OF = /^(?:中|的|所|列|内|和|至|与|及|明确|提出|为|是|给出|共|等)/;

/** Removes the sign of a markdown heading and says its level (0: none). */
function withoutHashes(text: string): { level: number; rest: string } {
  const match = /^[\s>]{0,8}(#{1,6})(?!#)\s*/.exec(text);
  if (match === null) return { level: 0, rest: text };
  return { level: match[1]?.length ?? 0, rest: text.slice(match[0].length).replace(/[\s#]{0,8}$/, '') };
}

function withoutFrame(text: string): string {
  return text.replace(/^[\s|>]{1,16}/, '').replace(/[\s|]{1,64}$/, '');
}

/** Says whether a line is a heading, and of what; null for body text and for lines of a table of contents. */
export function headingOf(source: string, line: SourceLine): Heading | null {
  if (line.end - line.start > LONGEST_HEADING * 2 || !/[#专第]/.test(line.text)) return null;
  const { level, rest } = withoutHashes(line.text);
  const flow = flowOf(rest, 0, rest.length);
  const bold = flow.marks.length > 0;
  const text = withoutFrame(flow.text);
  if (text === '' || text.length > LONGEST_HEADING) return null;
  const plain = halfWidth(text);
  const named = /^(?:[【[〔]? ?专 ?栏 ?\d{0,3}|第[^章篇编节]{1,6}[章篇编节])/.exec(plain)?.[0];
  if (level === 0 && named !== undefined && TABLE_OF_CONTENTS.test(plain.slice(named.length))) return null;
  return boxHeading(text, plain, level, bold) ?? chapterHeading(text, plain, level) ?? otherHeading(text, level);
}

function boxHeading(text: string, plain: string, level: number, bold: boolean): Heading | null {
  const groups = BOX.exec(plain)?.groups;
  if (groups === undefined || /[。；;，,]$/.test(plain) || plain.includes('。')) return null;
  const marked = level > 0 || bold || groups['open'] !== undefined;
  const printed = groups['title'] ?? '';
  const rawTitle = text.slice(text.length - printed.length).trim();
  const title = groups['open'] !== undefined && groups['close'] === undefined ? rawTitle.replace(/[】\]〕]/, '') : rawTitle;
  if (groups['number'] === undefined) {
    const separated = marked || groups['sign'] !== undefined || /^专 ?栏 /.test(plain) || title === '';
    return separated && !SPEAKS_OF.test(title) && title.length <= 60 ? { kind: 'box', number: null, title: tidySpaces(title), level } : null;
  }
  if (!marked && (SPEAKS_OF.test(title) || title.length > 60 || title.includes('，'))) return null;
  return { kind: 'box', number: parseNumeral(groups['number']), title: tidySpaces(title), level };
}

function chapterHeading(text: string, plain: string, level: number): Heading | null {
  const unit = CHAPTER.exec(plain)?.groups?.['unit'];
  if (unit === undefined || text.length > 80 || /[。；;，,]$/.test(text)) return null;
  return unit === '节' ? { kind: 'section', level } : { kind: 'chapter', title: tidyChapter(text), level };
}

function otherHeading(text: string, level: number): Heading | null {
  return level > 0 ? { kind: 'other', title: tidySpaces(text), level } : null;
}

const HAN_GAP = /(?<=[\u3400-\u9fff，、：“”])[ \t　]+(?=[\u3400-\u9fff，、：“”])/g;

/** Removes the spaces that a scan puts between Chinese characters; those beside Latin letters and digits stay. */
export function tidySpaces(text: string): string {
  return text.trim().replace(HAN_GAP, '');
}

/**
 * Chapter headings of plans have a number and one or two clauses, set apart by a space: the space after the number
 * and the first one after it are kept, later ones come from the scan's line breaks.
 */
function tidyChapter(text: string): string {
  const match = /^(第[^\s]{1,7}?(?:章|篇|编|部分))\s*(.*)$/.exec(text);
  if (match === null) return tidySpaces(text);
  const [first, ...others] = (match[2] ?? '').split(/[ \t　]+/);
  const rest = others.reduce((all, part, index) => {
    const gap = index === 0 || !(/[\u3400-\u9fff]$/.test(all) && /^[\u3400-\u9fff]/.test(part));
    return `${all}${gap ? ' ' : ''}${part}`;
  }, first ?? '');
  return `${match[1] ?? ''} ${rest}`.trim();
}
