import {
  AlignmentType,
  BorderStyle,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
  type FileChild,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import { TEXT_WIDTH_TWIPS, pt } from './page';
import { lines } from './paragraphs';
import { textWidth } from './text-width';
import { SIZES, run, typeface } from './type';

/** 版记: who gets a copy, who printed it and when. */
export interface DocumentColophon {
  copyTo: readonly string[];
  printedBy: string;
  /** In Chinese, as in 2026年11月23日. */
  printedOn: string;
}

/** Points from line to line, and of the paragraph that carries a rule. */
const PITCH = 22;
const RULE = 2;
/** 7.4.1: first and last line 0.35 mm, those between 0.25 mm (eighths of a point). */
const THICK = 8;
const THIN = 6;
/** Characters before the names of 抄送, one of them the margin. */
const HANGING = 4;

/** 96 pixels to the inch, 72 points. */
const PIXELS_A_POINT = 96 / 72;
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * 版记 (7.4) at the foot of the last page's text block, 4号仿宋, one character in from both sides. It is a text box that
 * hangs on the last paragraph, which keeps as much room as the box takes: text never runs into it, and no text moves for it.
 * A table on the foot of the page would do in Word; LibreOffice leaves one where the text ends, and lets text flow round a frame.
 */
export function colophon({ copyTo, printedBy, printedOn }: DocumentColophon): FileChild[] {
  const copies = copyTo.length === 0 ? null : `抄送：${copyTo.join('，')}。`;
  const height = copies === null ? PITCH + 2 * RULE : PITCH * (1 + copiesLines(copies)) + 3 * RULE;
  const box = new ShapeRun({
    type: 'rectangle',
    line: 'none',
    transformation: { width: (TEXT_WIDTH_TWIPS / 20) * PIXELS_A_POINT, height: height * PIXELS_A_POINT },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.LEFT },
      verticalPosition: { relative: VerticalPositionRelativeFrom.MARGIN, align: VerticalPositionAlign.BOTTOM },
      wrap: { type: TextWrappingType.NONE },
    },
    textOptions: { verticalAlignment: 'bottom', margins: NO_MARGIN },
    altText: { id: '1', name: '版记', description: '版记' },
    children: [...(copies === null ? [] : [rule(THICK), copiesLine(copies)]), rule(copies === null ? THICK : THIN), printedLine(printedBy, printedOn), rule(THICK)],
  });
  return [new Paragraph({ spacing: lines(height), children: [box] })];
}

/** How many lines 抄送 takes; a punctuation mark that may not begin a line can take a character along, so a line is counted one shorter. */
function copiesLines(copies: string): number {
  const fit = Math.floor(TEXT_WIDTH_TWIPS / pt(SIZES.small)) - HANGING - 1 - 1;
  return Math.ceil((textWidth(copies) - textWidth('抄送：')) / fit);
}

/** 分隔线, as wide as the text block. */
function rule(size: number): Paragraph {
  return new Paragraph({ spacing: lines(RULE), border: { top: { style: BorderStyle.SINGLE, size, space: 0, color: '000000' } }, children: [] });
}

function copiesLine(text: string): Paragraph {
  const indent = { left: pt(SIZES.small * HANGING), hanging: pt(SIZES.small * (HANGING - 1)), right: pt(SIZES.small) };
  return new Paragraph({ alignment: AlignmentType.BOTH, indent, spacing: lines(PITCH), children: [run(text, 'body', SIZES.small)] });
}

function printedLine(printedBy: string, printedOn: string): Paragraph {
  return new Paragraph({
    indent: { left: pt(SIZES.small) },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH_TWIPS - pt(SIZES.small) }],
    spacing: lines(PITCH),
    children: [run(printedBy, 'body', SIZES.small), new TextRun({ children: [new Tab(), `${printedOn}印发`], ...typeface('body', SIZES.small) })],
  });
}
