import fc from 'fast-check';
import JSZip from 'jszip';
import { Workbook } from 'exceljs';
import { columnOf, edited } from '../test/edited-books';
import { compareSheet, type Comparison } from './sheet-compare';
import { entryBook } from './entry-book';
import type { SheetColumn, SheetRow } from './sheet-kind';
import { SheetReader } from './sheet-reader';

const KIND = { title: '进展填报', notes: [] };
const COLUMNS: SheetColumn[] = [
  { field: 'code', title: '项目编号', type: 'text', width: 14, locked: true },
  { field: 'words', title: '形象进度', type: 'text', width: 30 },
  { field: 'percent', title: '形象进度（%）', type: 'number', width: 10 },
  { field: 'money', title: '本期完成投资（万元）', type: 'money', width: 14 },
  { field: 'date', title: '预计完成日期', type: 'date', width: 12 },
  { field: 'rating', title: '自评', type: 'choice', width: 8, choices: ['正常', '预警', '滞后'] },
];

function row(key: string, cells: Partial<SheetRow['cells']> = {}, version = 3): SheetRow {
  const values = { code: `YQ-${key}`, words: '基础完成', percent: '35.5', money: '120.25', date: '2026-12-31', rating: '正常', ...cells } as Record<string, string | null>;
  return { key, object: `YQ-${key} 道路`, version, demo: false, cells: values, closed: {} };
}

const reader = new SheetReader();
afterAll(() => reader.onApplicationShutdown());

function book(rows: readonly SheetRow[]): Promise<Uint8Array> {
  return entryBook({ kind: KIND, columns: COLUMNS, rows, by: '李填报', on: '2026-11-23' });
}

async function compared(bytes: Uint8Array, stored: readonly SheetRow[]): Promise<Comparison> {
  return compareSheet({ title: KIND.title, columns: COLUMNS, stored, sheet: await reader.read(bytes, KIND.title) });
}

async function afterEdit(edit: Parameters<typeof edited>[2], stored = [row('1'), row('2')]): Promise<Comparison> {
  return compared(await edited(await book(stored), KIND.title, edit), stored);
}

const texts = ({ findings }: Comparison) => findings.map(({ address, text }) => `${address ?? ''} ${text}`);

describe('a workbook that comes back', () => {
  it('changes nothing when nothing was edited, and exactly the edited cells otherwise', async () => {
    const words = fc.string({ unit: fc.constantFrom('基', '础', '=', '-', "'", '+', '@', '&', '<', '\n', '1', ' ', 'a', '％'), maxLength: 12 }).map((text) => text.trim() || null);
    const money = fc.option(fc.integer({ min: -5_000_000, max: 5_000_000 }).map((n) => String(n / 100)));
    const percent = fc.option(fc.integer({ min: 0, max: 10_000 }).map((n) => String(n / 100)));
    const date = fc.option(fc.integer({ min: 0, max: 3000 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)));
    const cells = fc.record({ words, money, percent, date, rating: fc.option(fc.constantFrom('正常', '预警', '滞后')) });
    const pairs = fc.array(fc.tuple(cells, fc.option(cells, { freq: 2 })), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(pairs, async (made) => {
        const stored = made.map(([before], index) => row(String(index), before));
        const unchanged = await compared(await book(stored), stored);
        expect(unchanged).toMatchObject({ changed: [], changes: [], findings: [] });
        const wanted = made.map(([before, after], index) => row(String(index), after ?? before));
        const { changes, findings } = await compared(await book(wanted), stored);
        const expected = wanted.flatMap((each, index) => COLUMNS.filter(({ field }) => each.cells[field] !== stored[index]?.cells[field]).map(({ field }) => each.cells[field] ?? null));
        expect(changes.map(({ to }) => to)).toEqual(expected);
        expect(findings).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('names the cell as Excel does, with both values', async () => {
    const { changes } = await afterEdit((sheet) => (sheet.getCell(3, columnOf(sheet, '本期完成投资（万元）')).value = 99));
    expect(changes).toEqual([{ address: '进展填报!E3', object: 'YQ-2 道路', label: '本期完成投资（万元）', from: '120.25', to: '99' }]);
  });

  it.each<[string, string, unknown, string | null, string | null]>([
    ['full-width digits', '形象进度（%）', '４５．５', '45.5', null],
    ['a percent cell', '形象进度（%）', '45%', '45', null],
    ["thousands' commas and the unit", '本期完成投资（万元）', '1,200万元', '1200', null],
    ['a date in words', '预计完成日期', '2027年1月5日', '2027-01-05', null],
    ['a date with slashes', '预计完成日期', '2027/1/5', '2027-01-05', null],
    ['yuan', '本期完成投资（万元）', '12000000元', null, '本表以万元计，请改填 1200'],
    ['a text that is no number', '本期完成投资（万元）', '约一千', null, '不是数字'],
    ['half a date', '预计完成日期', '11月底', null, '不是完整的日期'],
    ['a day that is none', '预计完成日期', '2027-02-30', null, '不是日历上有的日期'],
    ['an unknown rating', '自评', '良好', null, '可填：正常、预警、滞后'],
    ['a formula', '本期完成投资（万元）', { formula: '1+1', result: 2 }, null, '是公式'],
    ['an error', '本期完成投资（万元）', { error: '#REF!' }, null, '错误值 #REF!'],
  ])('understands or refuses %s', async (_, title, value, to, problem) => {
    const { changes, findings } = await afterEdit((sheet) => (sheet.getCell(2, columnOf(sheet, title)).value = value as never));
    expect(changes.map((change) => change.to)).toEqual(to === null ? [] : [to]);
    expect(findings.map(({ text }) => text)).toEqual(problem === null ? [] : [expect.stringContaining(problem)]);
    if (problem !== null) expect(findings[0]?.address).toMatch(/^进展填报![A-Z]+2$/);
  });

  it('asks about a sum that must be in yuan', async () => {
    const { changes, findings } = await afterEdit((sheet) => (sheet.getCell(2, columnOf(sheet, '本期完成投资（万元）')).value = 12_000_000));
    expect(changes).toHaveLength(1);
    expect(findings).toMatchObject([{ level: 'warning', address: '进展填报!E2' }]);
  });

  it('finds its columns in another order, and says what is missing, renamed or in another unit', async () => {
    const moved = await afterEdit((sheet) => {
      const at = columnOf(sheet, '形象进度');
      const values = [1, 2, 3].map((number) => sheet.getCell(number, at).value);
      sheet.spliceColumns(at, 1);
      values.forEach((value, index) => (sheet.getCell(index + 1, 20).value = index === 1 ? '主体完成' : value));
    });
    expect(moved.changes).toMatchObject([{ address: '进展填报!T2', to: '主体完成' }]);
    expect(moved.findings).toEqual([]);
    expect(texts(await afterEdit((sheet) => (sheet.getCell(1, columnOf(sheet, '自评')).value = '评价')))).toEqual([expect.stringContaining('没有“自评”列'), expect.stringContaining('不认识的列“评价”')]);
    expect(texts(await afterEdit((sheet) => (sheet.getCell(1, columnOf(sheet, '本期完成投资（万元）')).value = '本期完成投资（元）')))).toContainEqual(expect.stringContaining('本表以万元计'));
    expect(texts(await afterEdit((sheet) => sheet.spliceColumns(1, 1)))).toEqual([expect.stringContaining('没有“行编号”列')]);
    expect(texts(await afterEdit((sheet) => void sheet.insertRow(1, ['某某单位进展表'])))).toEqual(expect.arrayContaining([expect.stringContaining('没有“行编号”列')]));
  });

  it('refuses rows that are doubled, new, another unit’s, or were sorted in part only', async () => {
    const code = (sheet: Parameters<Parameters<typeof edited>[2]>[0]) => columnOf(sheet, '项目编号');
    expect(texts(await afterEdit((sheet) => sheet.addRow(sheet.getRow(2).values as never)))).toEqual([expect.stringContaining('与第 2 行是同一条记录')]);
    expect(texts(await afterEdit((sheet) => sheet.addRow(['', 'YQ-9', '新项目'])))).toEqual([expect.stringMatching(/!B4 .*不能新增/)]);
    expect(texts(await afterEdit((sheet) => (sheet.getCell(3, 1).value = 'other-unit')))).toEqual([expect.stringMatching(/!B3 .*不在您现在可以填写的范围内/)]);
    expect(texts(await afterEdit((sheet) => (sheet.getCell(3, code(sheet)).value = 'YQ-1')))).toEqual([expect.stringContaining('只排序了部分列')]);
    expect(texts(await afterEdit((sheet) => sheet.mergeCells('C2:C3')))).toContainEqual(expect.stringContaining('进展填报!C2:C3 有合并的单元格'));
  });

  it('lets an untouched row give way to what was stored meanwhile, and never overwrites in silence', async () => {
    const bytes = await book([row('1')]);
    const meanwhile = [row('1', { words: '主体完成' }, 4)];
    expect(await compared(bytes, meanwhile)).toMatchObject({ changed: [], findings: [{ level: 'warning', text: expect.stringContaining('保留系统中的新内容') }] });
    const mine = await edited(bytes, KIND.title, (sheet) => (sheet.getCell(2, columnOf(sheet, '形象进度')).value = '封顶'));
    expect(await compared(mine, meanwhile)).toMatchObject({
      changed: [],
      findings: [{ level: 'conflict', address: '进展填报!C2', text: expect.stringContaining('系统中现为“主体完成”，文件中为“封顶”') }],
    });
  });

  it('refuses a closed cell with its reason', async () => {
    const stored = [{ ...row('1'), closed: { money: '由牵头单位填报。' } }];
    const { changed, findings } = await afterEdit((sheet) => (sheet.getCell(2, columnOf(sheet, '本期完成投资（万元）')).value = 1), stored);
    expect(changed).toEqual([]);
    expect(findings).toMatchObject([{ level: 'error', address: '进展填报!E2', text: expect.stringContaining('由牵头单位填报') }]);
  });
});

describe('files that are none', () => {
  it('says so in words', async () => {
    const other = new Workbook();
    other.addWorksheet('Sheet1').addRow(['a']);
    const wrong = await compared(new Uint8Array(await other.xlsx.writeBuffer()), [row('1')]);
    expect(texts(wrong)).toEqual([expect.stringContaining('没有名为“进展填报”的工作表（有“Sheet1”）')]);
    const zip = await new JSZip().file('readme.txt', 'x').generateAsync({ type: 'uint8array' });
    const old = new Uint8Array(64);
    old.set([0xd0, 0xcf, 0x11, 0xe0]);
    for (const [bytes, words] of [[Buffer.from('这不是表格这不是表格这不是表格'), '不是 Excel 工作簿'], [new Uint8Array(0), '空的'], [zip, '不是 Excel 工作簿'], [old, '旧格式'], [(await book([row('1')])).slice(0, 3000), '不是 Excel 工作簿']] as const) {
      await expect(reader.read(bytes, KIND.title)).rejects.toMatchObject({ code: 'workbook_unreadable', message: expect.stringContaining(words) });
    }
  });

  it('stops a zip bomb before anything of it is built, whatever size it claims', async () => {
    const bomb = await JSZip.loadAsync(await book([row('1')]));
    bomb.file('xl/media/image1.png', new Uint8Array(120 * 1024 * 1024));
    const bytes = await bomb.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 9 } });
    // The directory lies about the size.
    const at = bytes.lastIndexOf('xl/media/image1.png') - 46;
    bytes.writeUInt32LE(10, at + 24);
    expect(bytes.length).toBeLessThan(1024 * 1024);
    await expect(reader.read(bytes, KIND.title)).rejects.toMatchObject({ message: expect.stringContaining('解压后过大') });
  });

  it('reads 10,000 rows while the process goes on answering', async () => {
    const stored = Array.from({ length: 10_000 }, (_, index) => row(String(index)));
    const bytes = await book(stored);
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 20);
    const sheet = await reader.read(bytes, KIND.title);
    clearInterval(timer);
    expect(sheet.rows).toHaveLength(10_001);
    expect(ticks).toBeGreaterThan(10);
    expect(compareSheet({ title: KIND.title, columns: COLUMNS, stored, sheet })).toMatchObject({ rows: 10_000, changed: [], findings: [] });
    expect(texts(compareSheet({ title: KIND.title, columns: COLUMNS, stored, sheet: { ...sheet, rows: [...(sheet.rows ?? []), { number: 10_002, cells: [] }] } }))).toEqual([expect.stringContaining('一次最多 10000 行')]);
  });
});
