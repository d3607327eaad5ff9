import type { MilestoneFacts } from '@portfolio/schedule';
import { calendarFrom } from '@portfolio/rules';
import { lateProject, type Around } from './late-project';
import { filterLate, sortLate } from './late-project-list';
import type { LateProjectRow } from './late-projects.repository';

const ROW: LateProjectRow = {
  id: 'p1', code: 'YQ-07-03-02', name: '昭君路小学改扩建', box: 7, lifecycle: 'construction', demo: false, version: 4, leadDepartmentId: 'd1', leadDepartmentName: '区教育局',
  ownership: 'confirmed', lightColour: 'red', lightReasons: [], rulePack: 'default@1', selfRating: 'green', inspectorRating: null,
};
const step = (name: string, weight: number, baselineDate: string, more: Partial<MilestoneFacts> = {}): MilestoneFacts => ({
  id: name, projectId: 'p1', kind: 'other', name, weight, sequence: 1, baselineDate, baselineNumber: 1, forecastDate: null, actualDate: null, responsibleUserId: null, demo: false, ...more,
});
/** National Day 2026 off, 10 October worked. */
const calendar = calendarFrom({ daysOff: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'], makeupDays: ['2026-10-10'], confirmedYears: [2026] });
const around = (more: Partial<Around> = {}): Around => ({
  asOf: '2026-10-12', calendar, periods: new Map([['p1', { periods: 3 }]]), acts: new Map(), orders: new Map(), reminders: new Map(), notes: new Map(), ...more,
});

describe('a late project on the desk', () => {
  it('counts the holiday out, names the longest overdue first and says why it stands where it stands', () => {
    const milestones = [step('主体完工', 30, '2026-10-09'), step('开工', 20, '2026-09-29'), step('立项', 10, '2026-03-02', { actualDate: '2026-03-02' }), step('投用', 40, '2027-06-01')];
    const [late] = lateProject(ROW, milestones, around({ acts: new Map([['p1', { at: '2026-10-09T02:00:00.000Z', text: '张三：修改' }]]) }));
    expect(late).toMatchObject({
      lateSince: '2026-09-29',
      daysLate: 13,
      // 30 September, 8, 9, 10 and 12 October.
      workingDaysLate: 5,
      silentWorkingDays: 2,
      severity: 5 + 6 + 10 + 1,
    });
    expect(late?.milestones.map(({ name, workingDaysLate, weightPercent }) => [name, workingDaysLate, weightPercent])).toEqual([
      ['开工', 5, 20],
      ['主体完工', 2, 30],
    ]);
    expect(late?.severityReasons.map(({ text }) => text)).toEqual(['最长逾期 5 个工作日', '连续 3 期未转绿', '逾期节点占权重 50%', '单位 2 个工作日没有动作']);
  });

  it('is not there when nothing of the baseline is overdue, whatever the forecast says', () => {
    const milestones = [step('开工', 20, '2026-10-12', { forecastDate: '2027-01-01' }), step('另加', 20, '2026-01-05', { baselineNumber: 0 })];
    expect(lateProject(ROW, milestones, around())).toEqual([]);
  });

  it('a unit that was never heard of is said so', () => {
    const [late] = lateProject(ROW, [step('开工', 20, '2026-10-09')], around());
    expect(late).toMatchObject({ lastAct: null, silentWorkingDays: null });
    expect(late?.severityReasons.at(-1)?.text).toBe('单位尚无任何动作');
  });
});

describe('the list of late projects', () => {
  const projects = ['YQ-02-01-01', 'YQ-07-03-02', 'YQ-03-01-01'].flatMap((code, at) =>
    lateProject({ ...ROW, id: code, code, box: at + 1 }, [step('开工', 20, at === 1 ? '2026-09-01' : '2026-10-09')], around({ acts: at === 0 ? new Map([[code, { at: '2026-10-12T01:00:00.000Z', text: '' }]]) : new Map() })),
  );

  it('puts the worst first and equal ones by code', () => {
    expect(sortLate(projects, null).map(({ code }) => code)).toEqual(['YQ-07-03-02', 'YQ-03-01-01', 'YQ-02-01-01']);
    expect(sortLate(projects, ['code', 'ASC']).map(({ code }) => code)).toEqual(['YQ-02-01-01', 'YQ-03-01-01', 'YQ-07-03-02']);
  });

  it('is narrowed by what is known and refuses what is not', () => {
    const codes = (filter: Record<string, unknown>) => filterLate(projects, filter).map(({ code }) => code);
    expect(codes({ silent: true })).toEqual(['YQ-07-03-02', 'YQ-03-01-01']);
    expect(codes({ q: '03-02' })).toEqual(['YQ-07-03-02']);
    expect(codes({ box: [1, 3], light: 'red', withoutOrder: true })).toEqual(['YQ-02-01-01', 'YQ-03-01-01']);
    expect(() => codes({ colour: 'red' })).toThrow(expect.objectContaining({ code: 'unknown_filter_field' }));
    expect(() => codes({ silent: 'yes' })).toThrow(expect.objectContaining({ code: 'malformed_request' }));
    expect(() => sortLate(projects, ['constructor', 'ASC'])).toThrow(expect.objectContaining({ code: 'unknown_sort_field' }));
  });
});
