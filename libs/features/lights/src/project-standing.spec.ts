import { plainWeekdays } from '@portfolio/rules';
import { judgeProject } from './project-standing';

const PROJECT = { id: 'p1', lifecycle: 'construction' } as const;
const projectStanding = (milestones: readonly ReturnType<typeof step>[]) => judgeProject(PROJECT, { milestones }, TODAY, plainWeekdays).standing;
const step = (name: string, baselineDate: string | null, more: { weight?: number; baselineNumber?: number; actualDate?: string | null } = {}) => ({
  id: name,
  kind: 'other' as const,
  name,
  baselineDate,
  weight: 10,
  baselineNumber: 1,
  actualDate: null,
  ...more,
});
const TODAY = '2026-11-23';

describe('projectStanding', () => {
  it('is grey without milestones and before the freeze, however late the drafts are', () => {
    expect(projectStanding([])).toMatchObject({ lightColour: 'grey', lightReasons: [{ code: 'no_milestones' }], progressPercent: null, milestones: 0 });
    const drafts = [step('开工', '2026-01-05', { baselineNumber: 0 }), step('立项', '2025-01-06', { baselineNumber: 0, actualDate: '2025-02-03' })];
    expect(projectStanding(drafts)).toMatchObject({
      lightColour: 'grey',
      lightReasons: [{ code: 'no_baseline' }],
      baselineNumber: 0,
      overdueMilestones: 0,
      maxDaysLate: 0,
      progressPercent: 50,
      plannedPercent: null,
      nextMilestoneName: '开工',
      nextMilestoneDate: '2026-01-05',
    });
  });

  it('counts lateness in calendar and working days and names the earliest step that is not done', () => {
    const milestones = [
      step('立项', '2026-03-02', { actualDate: '2026-03-20' }),
      step('开工', '2026-11-12'),
      step('招标', '2026-11-18'),
      step('竣工验收', '2027-06-01', { weight: 70 }),
    ];
    expect(projectStanding(milestones)).toEqual({
      projectId: 'p1',
      lightColour: 'yellow',
      lightReasons: expect.arrayContaining([expect.objectContaining({ code: 'milestone_late', value: 7 }), expect.objectContaining({ code: 'progress_behind', value: 20 })]),
      rulePack: 'default@2',
      progressPercent: 10,
      plannedPercent: 30,
      baselineNumber: 1,
      milestones: 4,
      overdueMilestones: 2,
      maxDaysLate: 11,
      maxWorkingDaysLate: 7,
      nextMilestoneName: '开工',
      nextMilestoneDate: '2026-11-12',
      asOf: TODAY,
    });
  });

  it('leaves out of every judgement what was added after the freeze', () => {
    const frozen = [step('立项', '2026-03-02', { actualDate: '2026-03-02', weight: 40 }), step('开工', '2027-01-04', { weight: 60 })];
    const before = projectStanding(frozen);
    const after = projectStanding([...frozen, step('另加', '2026-01-05', { baselineNumber: 0, weight: 900 })]);
    expect(after).toEqual({ ...before, milestones: 3 });
    expect(before).toMatchObject({ lightColour: 'green', progressPercent: 40, nextMilestoneName: '开工' });
  });

  it('has no next step when all of the baseline is done', () => {
    const done = [step('立项', '2026-03-02', { actualDate: '2026-03-02' })];
    expect(projectStanding(done)).toMatchObject({ lightColour: 'green', progressPercent: 100, nextMilestoneName: null, nextMilestoneDate: null });
  });
});
