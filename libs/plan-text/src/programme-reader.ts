import { matchBrackets, type Brackets } from './brackets';
import type { LineIndex } from './line-index';
import { descriptionSkipped, type Doubt, type Member } from './list-member';
import type { ParsedItem, ParsedProgramme } from './parsed-plan';
import { quoted, type PlanWarning } from './plan-warning';
import type { ScanSuspects } from './scan-suspects';
import { clauseRanges, trimRange, type Range } from './sentences';
import { flowOf, type Flow } from './source-text';
import type { Unit } from './units';
import { readWorkList, type WorkList } from './work-list';

export interface ReadContext {
  source: string;
  lines: LineIndex;
  suspects: ScanSuspects;
}

export interface ProgrammeHead {
  number: number | null;
  title: string;
  /** Source offsets of the printed title. */
  titleSpan: Range | null;
  line: number;
}

interface UnitText {
  flow: Flow;
  brackets: Brackets;
}

/** Collects the works of one programme, unit by unit. */
export class ProgrammeReader {
  readonly warnings: PlanWarning[] = [];
  private readonly items: ParsedItem[] = [];
  private readonly skipped: PlanWarning[] = [];
  private openEnded = false;
  /** The place named by an earlier sentence. */
  private earlierPlace: string | null = null;
  /** A line that holds only a place (`云中路街道：`) speaks for the list under it. */
  private heldPlace: string | null = null;

  constructor(
    private readonly context: ReadContext,
    private readonly head: ProgrammeHead,
  ) {}

  /** How many works were found so far. */
  get found(): number {
    return this.items.length;
  }

  read(units: readonly Unit[]): void {
    for (const unit of units) {
      const flow = flowOf(this.context.source, unit.start, unit.end);
      const text: UnitText = { flow, brackets: matchBrackets(flow.text) };
      // A line of a list is one by its form; what follows its first sentence has to prove itself.
      clauseRanges(flow.text, text.brackets.inside).forEach((sentence, index) =>
        this.readSentence(text, sentence, index === 0 ? unit : { ...unit, form: 'sentence' }),
      );
      this.readAsides(unit);
    }
  }

  /** What a paragraph before the groups says, when it names no works. */
  leadIn(): PlanWarning[] {
    return this.skipped;
  }

  finish(): ParsedProgramme {
    const { number, title, titleSpan, line } = this.head;
    if (this.items.length === 0 && titleSpan !== null) {
      this.items.push(this.ownItem(titleSpan));
    } else {
      for (const warning of this.skipped) this.warnings.push(warning);
    }
    this.markDuplicates();
    return { number, title, openEnded: this.openEnded, line, items: this.items };
  }

  private readSentence(text: UnitText, sentence: Range, unit: Unit): void {
    const list = readWorkList(text.flow, text.brackets, sentence, unit.form);
    const place = unit.place ?? list.place ?? this.heldPlace;
    if (list.members.length === 0 && list.leftovers.length === 0) {
      this.heldPlace = list.place;
      return;
    }
    if (unit.form === 'sentence') this.heldPlace = null;
    for (const member of list.members) this.add(text, member, list, place);
    for (const leftover of list.leftovers) {
      const words = text.flow.text.slice(leftover.start, leftover.end);
      this.skipped.push(skippedText(words, this.lineOf(text.flow, leftover.start)));
    }
    this.openEnded ||= list.openEnded;
    if (place !== null) this.earlierPlace = place;
  }

  private readAsides(unit: Unit): void {
    if (unit.asides.length === 0) return;
    const line = this.context.lines.lineAt(unit.start);
    const item = this.items.at(-1);
    const text = unit.asides.join('；');
    if (item !== undefined && item.sourceStart >= unit.start) item.warnings.push({ ...descriptionSkipped(text), line });
    else this.skipped.push(skippedText(text, line));
  }

  private add({ flow, brackets }: UnitText, member: Member, list: WorkList, place: string | null): void {
    const name = flow.text.slice(member.start, member.end);
    const line = this.lineOf(flow, member.start);
    const doubts: Doubt[] = [...member.doubts];
    const suspect = this.context.suspects.check(name);
    if (suspect !== null) doubts.push(suspect);
    if (brackets.unmatched.length > 0 && hasOneIn(brackets.unmatched, member)) {
      doubts.push({ code: 'unbalanced_brackets', message: `${quoted(name)}的括号或引号不成对，名称的起止可能有误，请对照原文核对。` });
    }
    if (place === null && this.earlierPlace !== null) doubts.push(placeUnclear(this.earlierPlace));
    this.items.push({
      seq: this.items.length + 1,
      name,
      place,
      sharedTail: list.sharedTail,
      sourceStart: flow.at[member.start] ?? 0,
      sourceEnd: (flow.at[member.end - 1] ?? 0) + 1,
      line,
      warnings: doubts.map((doubt) => ({ ...doubt, line })),
    });
  }

  private ownItem(span: Range): ParsedItem {
    const { flow, range } = titleFlow(this.context.source, span);
    const line = this.lineOf(flow, range.start);
    return {
      seq: 1,
      name: flow.text.slice(range.start, range.end),
      place: null,
      sharedTail: null,
      sourceStart: flow.at[range.start] ?? span.start,
      sourceEnd: (flow.at[range.end - 1] ?? span.end - 1) + 1,
      line,
      warnings: [
        { code: 'programme_as_item', line, message: `${quoted(this.head.title)}下没有写出具体项目，已把该工程本身作为一项，请确认是否立项。` },
      ],
    };
  }

  private markDuplicates(): void {
    const seen = new Set<string>();
    for (const item of this.items) {
      const key = `${item.place ?? ''}\n${item.name}`;
      if (seen.has(key)) {
        item.warnings.push({ code: 'duplicate_name', line: item.line, message: `${quoted(item.name)}在同一工程中重复出现，请核对是否重复印刷。` });
      }
      seen.add(key);
    }
  }

  private lineOf(flow: Flow, index: number): number {
    return this.context.lines.lineAt(flow.at[index] ?? 0);
  }
}

function titleFlow(source: string, span: Range): { flow: Flow; range: Range } {
  const flow = flowOf(source, span.start, span.end);
  return { flow, range: trimRange(flow.text, { start: 0, end: flow.text.length }) };
}

function hasOneIn(sorted: readonly number[], range: Range): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < range.start) low = middle + 1;
    else high = middle;
  }
  return (sorted[low] ?? Infinity) < range.end;
}

const placeUnclear = (earlier: string): Doubt => ({
  code: 'place_unclear',
  message: `本句没有写明实施单位，按上下文可能承前为${quoted(earlier)}，请核对后再确定责任单位。`,
});

/** Says that a text was seen and not read as works. */
export const skippedText = (text: string, line: number): PlanWarning => ({
  code: 'skipped_text', line, message: `第${line}行的${quoted(text)}没有读作工程，请核对其中是否有遗漏的项目。`,
});

