import * as fc from 'fast-check';
import { schemaDrift } from '@portfolio/platform/database';
import type { ListQuery } from '@portfolio/platform/http';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { MILESTONE_STATUSES, type LifecycleState, type MilestoneStatus } from '@portfolio/contracts';
import { addDays, isDone, milestoneStanding, plainWeekdays, type MilestoneDates, type MilestoneStanding } from '@portfolio/rules';
import { PEOPLE, ScheduleWorld } from './testing/schedule-world';
import { judgedDates } from './judged-dates';
import { ScheduleFacts } from './schedule-facts';

const LIST: ListQuery = { sort: null, offset: 0, limit: 200, filter: {} };
const OWN_TABLES = /"?(milestones|baselines|baseline_entries|forecast_changes|completion_claims)"?/;

/** What the rules say, and that nothing open is due or late in a suspended or withdrawn project. */
function standingIn(stage: LifecycleState, dates: MilestoneDates, day: string): Pick<MilestoneStanding, 'status' | 'daysLate'> {
  const paused = stage === 'suspended' || stage === 'withdrawn';
  return paused && !isDone(dates, day) ? { status: stage, daysLate: 0 } : milestoneStanding(dates, day, plainWeekdays);
}

describeEachDatabase((engine) => {
  let world: ScheduleWorld;
  let facts: ScheduleFacts;
  let made = 0;

  beforeAll(async () => {
    world = await ScheduleWorld.open(engine);
    facts = world.module.get(ScheduleFacts);
  });
  afterAll(() => world.close());

  const milestone = (projectId: string, values: Record<string, unknown> = {}) => {
    made += 1;
    const now = world.clock.nowIso();
    const row = { id: `m-${String(made).padStart(6, '0')}`, districtId: 'd1', projectId, kind: 'start', name: `开工${made}`, weight: 10, sequence: made };
    return { ...row, baselineDate: '2026-12-01', baselineNumber: 1, createdAt: now, updatedAt: now, ...values };
  };
  const names = async (filter: Record<string, unknown>, sort: ListQuery['sort'] = ['id', 'ASC']) =>
    (await facts.list('d1', { ...LIST, filter, sort })).rows.map(({ name }) => name);

  it('has the schema of its entities', async () => {
    expect((await schemaDrift(world.database.dataSource)).filter((sql) => OWN_TABLES.test(sql))).toEqual([]);
  });

  it('filters by status and sorts by days late as the rules judge', async () => {
    const today = fc.integer({ min: 0, max: 13 }).map((days) => addDays('2026-11-18', days));
    const date = fc.integer({ min: -25, max: 25 }).map((days) => addDays('2026-11-24', days));
    const lifecycle = fc.constantFrom<LifecycleState>('construction', 'construction', 'suspended', 'withdrawn');
    const row = fc.record({ baselineDate: date, baselineNumber: fc.integer({ min: 0, max: 2 }), actualDate: fc.option(date) });
    await fc.assert(
      fc.asyncProperty(today, lifecycle, fc.array(row, { minLength: 1, maxLength: 12 }), async (day, stage, rows) => {
        const projectId = await world.project({ lifecycle: stage });
        const inserted = rows.map((values) => milestone(projectId, { ...values, baselineDate: values.baselineNumber === 0 && values.actualDate ? null : values.baselineDate }));
        await world.insert('milestones', ...inserted);
        world.clock.moveTo(day);
        const standings = new Map(inserted.map((m) => [m.id, standingIn(stage, judgedDates(m as unknown as Parameters<typeof judgedDates>[0]), day)]));
        for (const status of MILESTONE_STATUSES) {
          const found = await facts.list('d1', { ...LIST, filter: { projectId, status } });
          const wanted = [...standings].filter(([, standing]) => standing.status === status).map(([id]) => id);
          expect(found.rows.map(({ id }) => id).sort()).toEqual(wanted.sort());
          expect(found.rows.every((shown) => shown.status === status)).toBe(true);
        }
        const byLateness = await facts.list('d1', { ...LIST, filter: { projectId }, sort: ['daysLate', 'DESC'] });
        expect(byLateness.rows.map(({ daysLate }) => daysLate)).toEqual([...standings.values()].map(({ daysLate }) => daysLate).sort((a, b) => b - a));
      }),
      { numRuns: 25 },
    );
    world.clock.moveTo('2026-11-23');
  });

  it('takes several statuses at once and refuses words that are none', async () => {
    const projectId = await world.project();
    await world.insert('milestones', milestone(projectId, { name: '逾期', baselineDate: '2026-11-20' }), milestone(projectId, { name: '将到期', baselineDate: '2026-11-24' }), milestone(projectId, { name: '未到期' }));
    const both: MilestoneStatus[] = ['overdue', 'due_soon'];
    expect(await names({ projectId, status: both })).toEqual(['逾期', '将到期']);
    expect(await names({ projectId, status: [] })).toEqual([]);
    await expect(names({ status: 'late' })).rejects.toMatchObject({ code: 'malformed_request' });
    await expect(names({ colour: 'red' })).rejects.toMatchObject({ code: 'unknown_filter_field' });
    await expect(names({}, ['password', 'ASC'])).rejects.toMatchObject({ code: 'unknown_sort_field' });
  });

  it('filters by project, unit, box, kind, date, text, person and origin', async () => {
    const first = await world.project({ box: 8, name: '大召片区更新', code: 'YQ-08-01-01' });
    const second = await world.project({ box: 8 });
    await world.insert(
      'milestones',
      milestone(first, { name: '甲', kind: 'tender', baselineDate: '2027-01-04', responsibleUserId: 'filer-a' }),
      milestone(second, { name: '乙', baselineDate: '2027-02-01', demo: true }),
    );
    expect(await names({ projectId: [first, second] })).toEqual(['甲', '乙']);
    expect(await names({ box: 8, departmentId: 'unit-A' })).toEqual(['甲', '乙']);
    expect(await names({ box: 8, departmentId: 'unit-B' })).toEqual([]);
    expect(await names({ box: 8, kind: 'tender' })).toEqual(['甲']);
    expect(await names({ box: 8, from: '2027-01-05' })).toEqual(['乙']);
    expect(await names({ box: 8, to: '2027-01-04' })).toEqual(['甲']);
    expect(await names({ box: 8, q: '大召' })).toEqual(['甲']);
    expect(await names({ box: 8, q: 'yq-08-01' })).toEqual(['甲']);
    expect(await names({ box: 8, responsibleUserId: 'filer-a' })).toEqual(['甲']);
    expect(await names({ box: 8, demo: true })).toEqual(['乙']);
    expect(await names({ box: 8 }, ['baselineDate', 'DESC'])).toEqual(['乙', '甲']);
    expect(await names({ box: 8 }, ['projectCode', 'DESC'])).toEqual(['甲', '乙']);
    for (const sort of ['sequence', 'department', 'weight', 'name', 'kind', 'forecastDate', 'actualDate']) expect(await names({ box: 8 }, [sort, 'ASC'])).toHaveLength(2);
  });

  it('shows project, unit and person beside the milestone, and pages with the total', async () => {
    const projectId = await world.project({ box: 9, name: '石东路', code: 'YQ-09-01-01' });
    await world.insert('milestones', milestone(projectId, { id: 'shown', name: '甲', baselineDate: '2026-11-12', responsibleUserId: 'filer-a' }));
    await world.insert('milestones', milestone(projectId, { name: '乙' }), milestone(projectId, { name: '丙' }));
    const page = await facts.list('d1', { ...LIST, filter: { box: 9 }, sort: ['sequence', 'ASC'], limit: 2 });
    expect(page.total).toBe(3);
    expect(page.rows).toHaveLength(2);
    expect(page.rows[0]).toEqual({
      id: 'shown',
      projectId,
      projectCode: 'YQ-09-01-01',
      projectName: '石东路',
      box: 9,
      leadDepartmentId: 'unit-A',
      leadDepartmentName: 'A街道办事处',
      ownership: 'confirmed',
      kind: 'start',
      name: '甲',
      weight: 10,
      sequence: expect.any(Number),
      baselineDate: '2026-11-12',
      baselineNumber: 1,
      firstBaselineDate: null,
      forecastDate: null,
      actualDate: null,
      completionNote: null,
      completionClaim: null,
      completion: null,
      responsibleUserId: 'filer-a',
      responsibleUserName: PEOPLE.filerA.displayName,
      status: 'overdue',
      daysLate: 11,
      workingDaysLate: 7,
      slipDays: null,
      slipWorkingDays: null,
      slipFromFirstDays: null,
      slipFromFirstWorkingDays: null,
      daysLeft: -11,
      calendarConfirmed: false,
      demo: false,
      version: 1,
    });
  });

  it('gives the reminder scan what is open and in a baseline, and nothing of another district', async () => {
    const projectId = await world.project({}, 'd2');
    const row = (name: string, values: Record<string, unknown>) => milestone(projectId, { districtId: 'd2', name, ...values });
    await world.insert(
      'milestones',
      row('到期', { baselineDate: '2026-11-20' }),
      row('当日', { baselineDate: '2026-11-26' }),
      row('以后', { baselineDate: '2026-11-27' }),
      row('草稿', { baselineDate: '2026-11-20', baselineNumber: 0 }),
      row('已完成', { baselineDate: '2026-11-20', actualDate: '2026-11-20' }),
    );
    expect((await facts.openDueThrough('d2', '2026-11-26')).map(({ name }) => name)).toEqual(['到期', '当日']);
    expect((await facts.milestonesOf('d2')).map(({ name }) => name)).toEqual(['到期', '当日', '以后', '草稿', '已完成']);
    expect(await facts.milestonesOf('d1', { projectIds: [projectId] })).toEqual([]);
    expect(await names({ projectId })).toEqual([]);
  });
});
