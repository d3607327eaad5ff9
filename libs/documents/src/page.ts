import { DocumentGridType, type ISectionPropertiesOptions } from 'docx';

/** Twentieths of a point of a length in millimetres. */
export function mm(length: number): number {
  return Math.round((length / 25.4) * 1440);
}

/** Twentieths of a point of a length in points. */
export function pt(length: number): number {
  return Math.round(length * 20);
}

// GB/T 9704-2012, 5.1–5.3: A4; 天头 37 mm, 订口 28 mm; 版心 156 mm × 225 mm; 22 lines of 28 characters.
const [PAPER_WIDTH, PAPER_HEIGHT] = [210, 297];
const [TOP, LEFT] = [37, 28];
const [TEXT_WIDTH, TEXT_HEIGHT] = [156, 225];
const CHARACTERS = 28;

/** 3号, the size of the body, in points. */
const BODY = 16;
/** Points from one line to the next; 22 lines fill the text block. */
export const LINE_PITCH = 28;

export const TEXT_WIDTH_TWIPS = mm(TEXT_WIDTH);
/** Points that one character of the body takes, so that 28 fill a line. */
export const CHARACTER_PITCH = TEXT_WIDTH_TWIPS / 20 / CHARACTERS;
/** 7.5: 一字线 7 mm below the text block. The footer's line is 14 pt high and the dash stands in its middle. */
const FOOTER = PAPER_HEIGHT - TOP - TEXT_HEIGHT - 7 - (7 / 72) * 25.4;

/** The section every 公文 has. */
export const PAGE: ISectionPropertiesOptions = {
  page: {
    size: { width: mm(PAPER_WIDTH), height: mm(PAPER_HEIGHT) },
    margin: {
      top: mm(TOP),
      left: mm(LEFT),
      right: mm(PAPER_WIDTH - LEFT - TEXT_WIDTH),
      bottom: mm(PAPER_HEIGHT - TOP - TEXT_HEIGHT),
      header: mm(15),
      footer: mm(FOOTER),
      gutter: 0,
    },
  },
  grid: {
    type: DocumentGridType.LINES_AND_CHARS,
    linePitch: pt(LINE_PITCH),
    // What is added to each character, in 4096ths of a point.
    charSpace: Math.round((CHARACTER_PITCH - BODY) * 4096),
  },
};
