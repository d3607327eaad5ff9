import type { PlanWarning } from './plan-warning';

/** One named work as the text has it. `name` is the cleaned slice of the text between `sourceStart` and `sourceEnd`. */
export interface ParsedItem {
  /** 1-based position inside the programme. */
  seq: number;
  /** Verbatim wording; only page and line breaks of the scan are removed. */
  name: string;
  /** The place or unit printed beside the work (e.g. 昭君路街道), verbatim; null where the sentence names none. */
  place: string | null;
  /** What the list says once for all its members, e.g. 改造项目 of `A，B等改造项目`; never part of `name`. */
  sharedTail: string | null;
  /** UTF-16 offset into the text given. */
  sourceStart: number;
  /** UTF-16 offset, exclusive. */
  sourceEnd: number;
  /** 1-based line of `sourceStart`. */
  line: number;
  warnings: PlanWarning[];
}

export interface ParsedProgramme {
  /** Number as printed; null where the box has no groups. */
  number: number | null;
  title: string;
  /** True where a list of the programme ends with 等: more works may be added later. */
  openEnded: boolean;
  line: number;
  items: ParsedItem[];
}

/** A row of the table of main indicators; values as the text has them, null where it has none (`-` or an empty cell). */
export interface ParsedIndicator {
  number: number;
  group: string | null;
  name: string;
  unit: string | null;
  base: string | null;
  target: string | null;
  annual: string | null;
  attribute: string | null;
  note: string | null;
  line: number;
  warnings: PlanWarning[];
}

export interface ParsedBox {
  /** Number as printed; the order in the text where none is printed (warning `box_unnumbered`). */
  number: number;
  title: string;
  /** Heading of the chapter the box stands in, scan breaks tidied; null where the text has no chapters. */
  chapter: string | null;
  line: number;
  programmes: ParsedProgramme[];
  indicators: ParsedIndicator[];
}

export interface ParsedPlan {
  /** SHA-256 (hex) of the text in UTF-8. */
  planSha256: string;
  boxes: ParsedBox[];
  /** Findings about the text, boxes and programmes; those about one item or indicator stand at it. */
  warnings: PlanWarning[];
}
