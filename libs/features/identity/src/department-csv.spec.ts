import { readDepartmentCsv } from './department-csv';

const messages = (text: string): string[] => readDepartmentCsv(text).problems.map(({ line, message }) => `${line} ${message}`);

describe('a list of bodies as CSV', () => {
  it('reads columns in any order, with or without a byte order mark, quotes and blank lines', () => {
    const text = '类别,编码,简称,全称\n区直部门,B01,教育局,回民区教育局\n\nstreet,S01,"中山西路""街道""","中山西路\n街道办事处"\n';
    const rows = [
      { line: 2, code: 'B01', name: '回民区教育局', shortName: '教育局', kind: 'bureau' },
      { line: 4, code: 'S01', name: '中山西路\n街道办事处', shortName: '中山西路"街道"', kind: 'street' },
    ];
    expect(readDepartmentCsv(text)).toEqual({ rows, problems: [] });
    expect(readDepartmentCsv(`\uFEFF${text.replaceAll('\n', '\r\n')}`).rows).toHaveLength(2);
  });

  it('tells every wrong row', () => {
    const text = '编码,全称,简称,类别\nb1,教育局,教育局,区直部门\nB02,,住建,局\nB03,财政局,财政局,区直部门\nB03,财政局,财政局,区直部门';
    expect(messages(text)).toEqual([
      '2 单位编码只能用大写字母、数字和连字符，最多 20 位。',
      expect.stringMatching(/^3 全称须为 1 到 60 个字；类别“局”不认得，可选：区直部门、/),
      '5 编码“B03”与第 4 行重复；全称“财政局”与第 4 行重复。',
    ]);
  });

  it('refuses a file without the columns or without units', () => {
    expect(messages('编码,名称\nB01,教育局')).toEqual([expect.stringContaining('缺少：全称、简称、类别')]);
    expect(messages('')).toEqual([expect.stringContaining('缺少：编码')]);
    expect(messages('编码,全称,简称,类别\n')).toEqual([expect.stringContaining('没有单位')]);
  });
});
