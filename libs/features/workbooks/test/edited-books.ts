import { Workbook, type CellValue, type Worksheet } from 'exceljs';

/** A workbook's bytes after somebody edited it. */
export async function edited(bytes: Uint8Array, sheetName: string, edit: (sheet: Worksheet, book: Workbook) => void): Promise<Uint8Array> {
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const sheet = book.getWorksheet(sheetName);
  if (sheet === undefined) throw new Error(`no sheet ${sheetName}`);
  edit(sheet, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The column with this head, from 1. */
export function columnOf(sheet: Worksheet, title: string): number {
  const at = (sheet.getRow(1).values as CellValue[]).indexOf(title);
  if (at < 1) throw new Error(`no column ${title}`);
  return at;
}
