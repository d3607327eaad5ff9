import type { Project } from '@portfolio/contracts';
import { boxWords, dayWords, isCorrection, missingWords, moneyWords, nextMilestoneWords, progressWords, shortBoxWords } from './projectModel';

const TODAY = '2026-11-23';
const NEXT = { nextMilestoneName: '开工', nextMilestoneDate: '2026-12-01', overdueMilestones: 0, maxDaysLate: 0, maxWorkingDaysLate: 0, baselineNumber: 1, milestones: 10, lifecycle: 'construction' } as const satisfies Partial<Project>;

describe('nextMilestoneWords', () => {
  it('counts the days to the next date', () => {
    expect(nextMilestoneWords(NEXT, TODAY)).toEqual({ text: '还有 8 天' });
    expect(nextMilestoneWords({ ...NEXT, nextMilestoneDate: TODAY }, TODAY)).toEqual({ text: '今天到期' });
  });

  it('says how late the worst is, in working days, and how many are late', () => {
    expect(nextMilestoneWords({ ...NEXT, nextMilestoneDate: '2026-11-03', overdueMilestones: 1, maxDaysLate: 20, maxWorkingDaysLate: 14 }, TODAY)).toEqual({ text: '逾期 14 个工作日', late: true });
    expect(nextMilestoneWords({ ...NEXT, nextMilestoneDate: '2026-11-21', overdueMilestones: 2, maxDaysLate: 2, maxWorkingDaysLate: 0 }, TODAY)).toEqual({ text: '逾期 2 天，共 2 项', late: true });
  });

  it('does not count a draft as late', () => {
    expect(nextMilestoneWords({ ...NEXT, baselineNumber: 0, nextMilestoneDate: '2026-01-01' }, TODAY)).toEqual({ text: '计划草案，未冻结基线' });
  });

  it('says what is missing', () => {
    expect(nextMilestoneWords({ ...NEXT, milestones: 0, nextMilestoneDate: null }, TODAY).text).toBe('未编制节点');
    expect(nextMilestoneWords({ ...NEXT, nextMilestoneDate: null }, TODAY).text).toBe('节点均已完成');
    expect(nextMilestoneWords({ ...NEXT, lifecycle: 'suspended', overdueMilestones: 3 }, TODAY)).toEqual({ text: '暂缓，不催办' });
  });
});

describe('progressWords', () => {
  it('names the distance to the plan in percentage points', () => {
    expect(progressWords({ progressPercent: 34.05, plannedPercent: 42 })).toEqual({ text: '序时进度 42%，落后 8.0 个百分点', late: false });
    expect(progressWords({ progressPercent: 30, plannedPercent: 40 }).late).toBe(true);
    expect(progressWords({ progressPercent: 50, plannedPercent: 42.5 }).text).toBe('序时进度 42.5%，超前 7.5 个百分点');
    expect(progressWords({ progressPercent: 50, plannedPercent: 50 }).text).toContain('与计划持平');
  });

  it('says what it cannot compute', () => {
    expect(progressWords({ progressPercent: null, plannedPercent: null }).text).toBe('没有节点，无法计算');
    expect(progressWords({ progressPercent: 5, plannedPercent: null }).text).toBe('没有基线，无法与计划比较');
  });
});

describe('the rest', () => {
  it('knows a step back', () => {
    expect(isCorrection('construction', 'preparation')).toBe(true);
    expect(isCorrection('construction', 'completed')).toBe(false);
  });

  it('leaves out the present year, in Beijing', () => {
    expect(dayWords('2026-11-01T02:10:00.000Z', TODAY)).toBe('11月1日');
    expect(dayWords('2025-12-31T16:10:00.000Z', TODAY)).toBe('1月1日');
    expect(dayWords('2025-12-31T15:10:00.000Z', TODAY)).toBe('2025年12月31日');
  });

  it('lists what nobody has filled in', () => {
    const all = { cooperatingDepartmentNames: ['甲'], responsibleUserName: '乙', patronUserName: '丙', place: '丁', totalInvestment: '1', description: '戊' };
    expect(missingWords(all)).toBeNull();
    expect(missingWords({ ...all, cooperatingDepartmentNames: [], totalInvestment: null })).toBe('配合单位、总投资');
  });

  it('groups money without touching its digits', () => {
    expect(['0', '999', '1000', '1234567.8', '12345678901234567.1234'].map(moneyWords)).toEqual(['0', '999', '1,000', '1,234,567.8', '12,345,678,901,234,567.1234']);
  });

  it('does not say the same title twice', () => {
    expect(boxWords({ box: 4, boxTitle: '物流商贸', programmeTitle: '物流商贸' })).toBe('专栏 4“物流商贸”');
    expect(boxWords({ box: 7, boxTitle: '民生', programmeTitle: '教育' })).toBe('专栏 7“民生”，重点工程“教育”');
    expect(shortBoxWords({ box: 4, boxTitle: '物流商贸', programmeTitle: '物流商贸' })).toBe('专栏 4 物流商贸');
    expect(shortBoxWords({ box: 7, boxTitle: '民生', programmeTitle: '教育' })).toBe('专栏 7 民生 · 教育');
  });
});
