import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType, type FileChild } from 'docx';
import type { TableBlock, TableBlockColumn } from '@portfolio/contracts';
import { LINE_PITCH, TEXT_WIDTH_TWIPS } from './page';
import { body, lines } from './paragraphs';
import { SIZES, run, type FontName } from './type';

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
/** Points from line to line inside a table of 小四. */
const CELL_PITCH = 18;

/** A table as wide as the text block; its head is repeated on every page and no row is torn apart. */
export function table({ caption, columns, rows }: TableBlock): FileChild[] {
  const widths = columnWidths(columns);
  const made = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH_TWIPS, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    margins: { left: 60, right: 60, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ title }, at) => cell(title, 'heading', 'center', widths[at] ?? 0)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: columns.map(({ align }, at) => cell(row[at] ?? '', 'body', align, widths[at] ?? 0)) })),
    ],
  });
  const above = caption === null ? [] : [body(caption, 'heading', { alignment: AlignmentType.CENTER, indent: {}, keepNext: true })];
  // Two tables in a row would grow into one without a paragraph between them.
  return [...above, made, new Paragraph({ spacing: lines(LINE_PITCH / 2), children: [] })];
}

function cell(text: string, font: FontName, align: TableBlockColumn['align'], width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ alignment: ALIGNMENTS[align], spacing: lines(CELL_PITCH), children: text.split('\n').map((line, at) => run(line, font, SIZES.table, at === 0 ? {} : { break: 1 })) })],
  });
}

/** Whole twentieths of a point that add up to the text's width. */
function columnWidths(columns: readonly TableBlockColumn[]): number[] {
  const parts = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((TEXT_WIDTH_TWIPS * width) / parts));
  const rest = TEXT_WIDTH_TWIPS - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, at) => (at === 0 ? width + rest : width));
}

