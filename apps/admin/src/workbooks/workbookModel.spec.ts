import type { WorkbookReport } from '@portfolio/contracts';
import { fileProblem, isBlocked, orderedFindings, reportWords } from './workbookModel';

const report: WorkbookReport = { kind: 'filings', sha256: 'x', rows: 8, changedRows: 1, changes: [{ address: '进展填报!G2', object: '道路', label: '形象进度', from: null, to: '开工' }], findings: [], committed: false };

describe('workbooks', () => {
  it('refuses other files and large ones before they are sent', () => {
    expect(fileProblem({ name: '进展.XLSX', size: 10 })).toBeNull();
    expect(fileProblem({ name: '进展.xls', size: 10 })).toContain('另存为 .xlsx');
    expect(fileProblem({ name: '进展.xlsx', size: 6 * 1024 * 1024 })).toContain('5 MB');
  });

  it('says what will happen, and lets nothing pass that is wrong', () => {
    expect(reportWords(report)).toContain('将改 1 行、1 处');
    expect(reportWords({ ...report, changedRows: 0, changes: [] })).toContain('没有需要导入的改动');
    expect(reportWords({ ...report, committed: true })).toBe('已导入：改 1 行、1 处。');
    const wrong = { ...report, findings: [{ level: 'warning' as const, address: null, text: '甲' }, { level: 'conflict' as const, address: 'A1', text: '乙' }] };
    expect(isBlocked(wrong)).toBe(true);
    expect(isBlocked({ findings: [{ level: 'check', address: null, text: '丙' }] })).toBe(false);
    expect(reportWords(wrong)).toContain('有 1 处需要改正');
    expect(orderedFindings(wrong.findings).map(({ text }) => text)).toEqual(['乙', '甲']);
  });
});
