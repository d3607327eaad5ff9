import { Workbook, type Worksheet } from 'exceljs';
import JSZip from 'jszip';
import { circularExample } from '../test/circular-example';
import { circularWorkbook } from './circular-workbook';

describe('a circular as a workbook', () => {
  let bytes: Uint8Array;
  let book: Workbook;
  const sheet = (name: string): Worksheet => book.getWorksheet(name) ?? book.addWorksheet(name);

  beforeAll(async () => {
    bytes = await circularWorkbook({ content: circularExample, number: '玉督通报〔2026〕1号', publishedOn: '2026-11-23' });
    book = new Workbook();
    await book.xlsx.load(bytes as never);
  });

  it('has its five sheets, each with a frozen head, on A4 across', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual(['部门对比', '逾期节点', '到期节点', '督办单', '说明']);
    for (const { views, pageSetup } of book.worksheets) {
      expect(views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' });
    }
  });

  it('keeps numbers as numbers, shares as shares and days as days', () => {
    const units = sheet('部门对比');
    expect([units.getCell('C2').value, units.getCell('D2').value, units.getCell('E2').value, units.getCell('E2').numFmt]).toEqual([1, 2, 0.5, '0.0%']);
    const due = sheet('逾期节点').getCell('G2');
    expect([due.value, due.numFmt]).toEqual([new Date('2026-11-02T00:00:00Z'), 'yyyy-mm-dd']);
    expect(sheet('逾期节点').getCell('L2').value).toBe(15);
  });

  it('says 未统计 where nothing was counted, and marks demo data and who is left out', () => {
    expect(sheet('部门对比').getCell('J2').value).toBe('未统计');
    const notes = sheet('说明').getSheetValues().map((row) => (row as unknown[] | undefined)?.slice(1).join(' ') ?? '');
    expect(notes).toEqual(expect.arrayContaining(['数据 演示数据，不作为督查依据', '不计入的项目 YQ-02-01-01 敬老院（暂缓）', '文号 玉督通报〔2026〕1号']));
  });

  it('holds no formula, whatever people have typed', async () => {
    const cell = sheet('到期节点').getCell('D3');
    expect([cell.value, cell.numFmt, cell.formula]).toEqual(['=HYPERLINK("http://x","点")', '@', undefined]);
    expect(sheet('督办单').getCell('C2').value).toBe('+1-2@甲');
    const archive = await JSZip.loadAsync(bytes);
    for (const name of Object.keys(archive.files).filter((path) => path.startsWith('xl/worksheets/sheet'))) expect(await archive.file(name)?.async('string')).not.toContain('<f>');
  });

  it('is the same to the byte when it is made again', async () => {
    const again = await circularWorkbook({ content: circularExample, number: '玉督通报〔2026〕1号', publishedOn: '2026-11-23' });
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });
});
