import { AlignmentType, BorderStyle, Paragraph, RelativeVerticalPosition, Table, TableAnchorType, TableCell, TableLayoutType, TableRow, WidthType, type FileChild } from 'docx';
import { TEXT_WIDTH_TWIPS, pt } from './page';
import { lines } from './paragraphs';
import { SIZES, run } from './type';

/** 版记: who gets a copy, who printed it and when. */
export interface DocumentColophon {
  copyTo: readonly string[];
  printedBy: string;
  /** In Chinese, as in 2026年11月23日. */
  printedOn: string;
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** 7.4.1: first and last line 0.35 mm, those between 0.25 mm (eighths of a point). */
const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;

/** 版记 (7.4) at the foot of the last page's text block, 4号仿宋, one character in from both sides. */
export function colophon({ copyTo, printedBy, printedOn }: DocumentColophon): FileChild[] {
  const copies = copyTo.length === 0 ? [] : [new TableRow({ cantSplit: true, children: [copiesCell(`抄送：${copyTo.join('，')}。`)] })];
  const printed = new TableRow({
    cantSplit: true,
    children: [printedCell(printedBy, 'left', copies.length > 0), printedCell(`${printedOn}印发`, 'right', copies.length > 0)],
  });
  const made = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH_TWIPS, type: WidthType.DXA },
    columnWidths: [TEXT_WIDTH_TWIPS / 2, TEXT_WIDTH_TWIPS / 2].map(Math.round),
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    float: { horizontalAnchor: TableAnchorType.MARGIN, absoluteHorizontalPosition: 0, verticalAnchor: TableAnchorType.MARGIN, relativeVerticalPosition: RelativeVerticalPosition.BOTTOM },
    rows: [...copies, printed],
  });
  // A table must not be the last thing of a file; what it floats over is the paragraph after it.
  return [made, new Paragraph({ spacing: lines(1), children: [] })];
}

function copiesCell(text: string): TableCell {
  const indent = { left: pt(SIZES.small * 4), hanging: pt(SIZES.small * 3), right: pt(SIZES.small) };
  return new TableCell({
    columnSpan: 2,
    width: { size: TEXT_WIDTH_TWIPS, type: WidthType.DXA },
    borders: { top: THICK, bottom: THIN, left: NONE, right: NONE },
    children: [new Paragraph({ alignment: AlignmentType.BOTH, indent, spacing: lines(22), children: [run(text, 'body', SIZES.small)] })],
  });
}

function printedCell(text: string, side: 'left' | 'right', below: boolean): TableCell {
  return new TableCell({
    width: { size: Math.round(TEXT_WIDTH_TWIPS / 2), type: WidthType.DXA },
    borders: { top: below ? THIN : THICK, bottom: THICK, left: NONE, right: NONE },
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: pt(SIZES.small) },
        spacing: lines(22),
        children: [run(text, 'body', SIZES.small)],
      }),
    ],
  });
}
