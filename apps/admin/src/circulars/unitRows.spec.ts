import type { CircularMilestone, CircularOrder, CircularOutcome } from '@portfolio/contracts';
import { circularFigures } from '@portfolio/rules';
import { unitRows } from './unitRows';

const milestone = (id: string, unit: string, outcome: CircularOutcome, dueInPeriod = true): CircularMilestone => ({
  milestoneId: id, projectId: `p${id}`, projectCode: 'YQ-07-03-02', projectName: '金南四街道路工程', milestoneName: '施工许可', departmentId: unit, departmentName: unit, ownership: 'confirmed',
  baselineNumber: 1, baselineDate: '2026-11-02', forecastDate: null, actualDate: outcome === 'on_time' ? '2026-11-01' : null, dueInPeriod, outcome, daysLate: 0, workingDaysLate: outcome === 'overdue' ? 15 : 0,
});
const order = (id: string, unit: string, closed: boolean): CircularOrder => ({ orderId: id, number: `玉督〔2026〕${id}号`, title: '督办', departmentId: unit, departmentName: unit, issuedOn: '2026-11-09', deadline: '2026-11-16', state: 'signed', closed });

it('lists exactly what each figure of a unit counts, numerator and denominator', () => {
  const content = {
    milestones: [milestone('1', '住建局', 'on_time'), milestone('2', '住建局', 'overdue'), milestone('3', '住建局', 'overdue', false), milestone('4', '教育局', 'on_time'), milestone('5', '住建局', 'late')],
    orders: [order('1', '住建局', true), order('2', '住建局', false), order('3', '教育局', true)],
  };
  const { units } = circularFigures({ ...content, filings: null });
  expect(units).toHaveLength(2);
  for (const { departmentName, onTime, overdue, orders } of units) {
    const counted = (list: Parameters<typeof unitRows>[2]) => {
      const rows = unitRows(content, departmentName, list);
      return { n: rows.filter(({ counts }) => counts).length, of: rows.length };
    };
    expect(counted('准点率')).toEqual(onTime);
    expect(counted('督办办结率')).toEqual(orders);
    expect(counted('逾期未完成').of).toBe(overdue);
  }
  expect(unitRows(content, '住建局', '逾期未完成')[0]).toMatchObject({ to: '/projects/p2/show', standing: '逾期未完成 15 个工作日' });
});
