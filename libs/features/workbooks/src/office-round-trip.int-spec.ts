import { savedWithOffice } from '../test/office';
import { entryBook } from './entry-book';
import { compareSheet } from './sheet-compare';
import type { SheetColumn, SheetRow } from './sheet-kind';
import { SheetReader } from './sheet-reader';

const COLUMNS: SheetColumn[] = [
  { field: 'code', title: '项目编号', type: 'text', width: 14, locked: true },
  { field: 'words', title: '形象进度', type: 'text', width: 30 },
  { field: 'percent', title: '形象进度（%）', type: 'number', width: 10 },
  { field: 'money', title: '本期完成投资（万元）', type: 'money', width: 14 },
  { field: 'date', title: '预计完成日期', type: 'date', width: 12 },
  { field: 'rating', title: '自评', type: 'choice', width: 8, choices: ['正常', '预警', '滞后'] },
];

function row(key: string, cells: Record<string, string | null>): SheetRow {
  return { key, object: key, version: 2, demo: true, closed: {}, cells: { code: key, words: null, percent: null, money: null, date: null, rating: null, ...cells } };
}

const STORED = [
  row('YQ-1', { words: '路基完成\n桥梁 2 座', percent: '35.5', money: '1234.5678', date: '2026-12-31', rating: '正常' }),
  row('YQ-2', { words: '=SUM(A1) 不是公式' }),
  row('YQ-3', { words: "'-引号开头", percent: '0', money: '-0.5', date: '2030-02-28', rating: '滞后' }),
];

describe('saved with LibreOffice', () => {
  const reader = new SheetReader();
  afterAll(() => reader.onApplicationShutdown());

  async function through(edit?: (document: string) => string) {
    const book = await entryBook({ kind: { title: '进展填报', notes: ['说明'] }, columns: COLUMNS, rows: STORED, by: '李填报', on: '2026-11-23' });
    const sheet = await reader.read(await savedWithOffice(book, edit), '进展填报');
    return compareSheet({ title: '进展填报', columns: COLUMNS, stored: STORED, sheet });
  }

  it('an unedited workbook changes nothing', async () => {
    expect(await through()).toMatchObject({ rows: 3, changed: [], changes: [], findings: [] });
  }, 300_000);

  it('an edited one exactly what was edited', async () => {
    const { changes, findings } = await through((document) => document.replace('office:value="1234.5678"', 'office:value="99"').replace('office:date-value="2026-12-31"', 'office:date-value="2027-03-15"'));
    expect(findings).toEqual([]);
    expect(changes.map(({ address, from, to }) => [address, from, to])).toEqual([
      ['进展填报!E2', '1234.5678', '99'],
      ['进展填报!F2', '2026-12-31', '2027-03-15'],
    ]);
  }, 300_000);
});
