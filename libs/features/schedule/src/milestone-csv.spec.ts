import type { Milestone } from '@portfolio/contracts';
import { milestoneCsv } from './milestone-csv';

const milestone: Milestone = {
  id: 'm', projectId: 'p', projectCode: 'YQ-07-03-02', projectName: '金南四街道路工程', box: 7, leadDepartmentId: 'd', leadDepartmentName: '区住建局', ownership: 'proposed', kind: 'construction_permit', name: '施工许可',
  weight: 10, sequence: 1, baselineDate: '2026-11-16', baselineNumber: 2, firstBaselineDate: '2026-11-02', forecastDate: '2026-12-20', actualDate: null, completionNote: null, completionClaim: null, completion: null, responsibleUserId: null, responsibleUserName: null,
  status: 'overdue', daysLate: 7, workingDaysLate: 5, slipDays: 34, slipWorkingDays: 25, slipFromFirstDays: 48, slipFromFirstWorkingDays: 35, daysLeft: -7, calendarConfirmed: false, demo: true, version: 1,
};

/** The cells of the only row under their headers. */
function cells(changes: Partial<Milestone> = {}): Record<string, string> {
  const [header = '', row = ''] = milestoneCsv([{ ...milestone, ...changes }]).slice(1).split('\r\n');
  const values = row.split(',');
  return Object.fromEntries(header.split(',').map((name, at) => [name, values[at] ?? '']));
}

describe('milestoneCsv', () => {
  it('opens in Excel and says the variance against the baseline in force and against the first', () => {
    expect(milestoneCsv([milestone]).startsWith('\uFEFF项目编号,')).toBe(true);
    expect(cells()).toMatchObject({
      基线编号: '2', 计划日期: '2026-11-16', 首版基线日期: '2026-11-02', '逾期（工作日）': '5',
      '与现行基线偏差（自然日）': '34', '与首版基线偏差（自然日）': '48', '与首版基线偏差（工作日）': '35',
    });
  });

  it('keeps a negative variance a number that Excel cannot take for a formula', () => {
    expect(cells({ slipDays: -3 })['与现行基线偏差（自然日）']).toBe('-3');
  });

  it('says what was claimed, when, by whom, and what became of it', () => {
    const claim = { state: 'returned' as const, date: '2026-11-10', note: null, claimedAt: '2026-11-20T18:00:00.000Z', claimedBy: '李局长', claimedById: 'h', backdated: true, returnedAt: '2026-11-22T02:00:00.000Z', returnedBy: '赵督查', returnedReason: '请补充照片', filingId: null };
    expect(cells()).toMatchObject({ 完成申报: '', 申报日: '', 核实日: '' });
    expect(cells({ completionClaim: claim })).toMatchObject({ 完成申报: '已退回', 申报的完成日期: '2026-11-10', 申报日: '2026-11-21', 申报人: '李局长', 补报: '补报', 退回意见: '请补充照片', 核实人: '' });
    const done = { source: 'claim' as const, claimedAt: '2026-11-20T02:00:00.000Z', claimedBy: '李局长', backdated: false, acceptedAt: '2026-11-23T02:00:00.000Z', acceptedBy: '赵督查', filingId: null };
    expect(cells({ actualDate: '2026-11-19', completion: done })).toMatchObject({ 完成申报: '已核实', 申报的完成日期: '2026-11-19', 核实日: '2026-11-23', 核实人: '赵督查', 补报: '' });
    expect(cells({ actualDate: '2026-01-05', completion: { ...done, source: 'historical', claimedAt: null, claimedBy: null, acceptedAt: null, acceptedBy: null } })).toMatchObject({ 完成申报: '历史登记，未经核实', 申报日: '' });
  });

  it('wears its marks only where they are true', () => {
    expect(cells()).toMatchObject({ '责任落实（拟定/已确认）': '拟定', 工作日历: '节假日未公布', 演示数据: '演示数据' });
    expect(cells({ ownership: 'confirmed', calendarConfirmed: true, demo: false })).toMatchObject({ '责任落实（拟定/已确认）': '已确认', 工作日历: '', 演示数据: '' });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('makes %j plain text', (name) => {
    expect(cells({ name })['节点']).toBe(`'${name}`);
  });

  it('writes no second header for later chunks', () => {
    expect(milestoneCsv([milestone], false).startsWith('YQ-07-03-02,')).toBe(true);
  });
});
