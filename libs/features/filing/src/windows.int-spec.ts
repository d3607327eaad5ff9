import { LightEvaluation } from '@portfolio/lights';
import { DEFAULT_PACK } from '@portfolio/rules';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { ContradictedFilings } from './contradicted-filings';
import { FilingCadencesService } from './filing-cadences.service';
import { FilingCadenceLists } from './filing-cadence-lists';
import { FilingDutiesService } from './filing-duties.service';
import { FilingReporting } from './filing-reporting';
import { FilingWindowsService } from './filing-windows.service';
import { FILERS, FilingWorld } from './fixtures/filing-world';
import { HonestyRecordsService } from './honesty-records.service';
import { MissingFilings } from './missing-filings';

const { filerA, headA, inspector, planner } = FILERS;
const ALL = { sort: null, offset: 0, limit: 100, filter: {} };

describeEachDatabase((engine) => {
  let world: FilingWorld;

  beforeEach(async () => {
    world = await FilingWorld.open(engine);
  });
  afterEach(() => world.close());

  const missed = async (projectId: string, asOf: string) => (await world.get(FilingReporting).missed('d1', [projectId], asOf)).get(projectId);
  const view = (period: string) => world.window(period).then((id) => world.get(FilingWindowsService).get(planner, id));

  it('a project is late by the windows that closed while it was asked, and by no other', async () => {
    const projectId = await world.project();
    await world.ground.addMilestone(projectId, { baselineDate: '2027-03-01' });
    await world.ground.freeze(projectId);
    await world.day('2026-11-23');
    expect(await missed(projectId, '2026-11-23')).toBeUndefined();
    const [judged] = await world.get(LightEvaluation).of('d1', [await world.ground.projects.get('d1', projectId)], '2026-11-23', DEFAULT_PACK);
    expect(judged?.judged.dimensions.find(({ dimension }) => dimension === 'filing_missing')).toMatchObject({ state: 'no_data', colour: 'grey' });
    await world.day('2026-11-30');
    expect(await missed(projectId, '2026-11-30')).toBe(1);
    expect(await missed(projectId, '2026-11-27')).toBeUndefined();
    await world.day('2026-12-07');
    expect(await missed(projectId, '2026-12-07')).toBe(2);
    const late = await world.filed(projectId, '2026-W49');
    expect(late).toMatchObject({ inTime: false, checks: [{ code: 'filing_late', text: expect.stringContaining('迟 1 个工作日') }] });
    expect(await missed(projectId, '2026-12-07')).toBe(0);
    const rates = await world.get(FilingReporting).timeliness('d1', '2026-11-01', '2026-12-06');
    expect(rates.get('unit-A')).toEqual({ n: 0, of: 2 });
  });

  it('keeping twice changes nothing; what a project owed stays owed under another stage, cadence or owner', async () => {
    const projectId = await world.project();
    await world.day('2026-11-23');
    await world.day('2026-11-23');
    const before = await view('2026-W48');
    expect(before).toMatchObject({ state: 'open', due: 2, inTime: 0, missing: 2, label: '2026年第48周（11月23日—11月29日）', calendarConfirmed: false });
    await world.day('2026-11-30');
    const cadence = await world.as(planner, () => world.get(FilingCadencesService).set(planner, projectId, { kind: 'never', reason: '移交市级管理', version: 0 }));
    expect(cadence).toMatchObject({ kind: null, source: 'planner', version: 1 });
    expect([(await view('2026-W48')).due, (await view('2026-W49')).due]).toEqual([2, 0]);
    await world.as(planner, () => world.get(FilingCadencesService).set(planner, projectId, { kind: 'default', reason: '恢复', version: 1 }));
    expect((await view('2026-W49')).due).toBe(2);
  });

  it('a planner opens early, moves, closes, skips and reopens, each with its reason and version', async () => {
    await world.project();
    await world.day('2026-11-23');
    const windows = world.get(FilingWindowsService);
    const act = <T>(work: () => Promise<T>) => world.as(planner, work);
    const next = await view('2026-W49');
    const opened = await act(() => windows.open(planner, next.id, { version: next.version }));
    expect(opened).toMatchObject({ state: 'open', opensOn: '2026-11-23', due: 2 });
    await expect(act(() => windows.open(planner, next.id, { version: next.version }))).rejects.toMatchObject({ code: 'stale_version', current: { version: 2 } });
    await expect(act(() => windows.move(planner, next.id, { dueOn: '2026-12-05', reason: '会议冲突', version: 2 }))).rejects.toMatchObject({ fields: { dueOn: expect.stringContaining('工作日') } });
    const moved = await act(() => windows.move(planner, next.id, { dueOn: '2026-12-07', reason: '会议冲突', version: 2 }));
    expect(moved).toMatchObject({ dueOn: '2026-12-07', reason: '会议冲突' });
    const closed = await act(() => windows.close(planner, next.id, { reason: '提前汇总', version: 3 }));
    expect(closed).toMatchObject({ state: 'closed', missing: 2 });
    const skipped = await act(() => windows.skip(planner, next.id, { reason: '当周放假', version: 4 }));
    expect(skipped).toMatchObject({ state: 'skipped', due: 0 });
    expect((await world.get(FilingDutiesService).mine(filerA)).map(({ windowId }) => windowId)).not.toContain(next.id);
    expect(await act(() => windows.reopen(planner, next.id, { reason: '误操作', version: 5 }))).toMatchObject({ state: 'open', due: 2, version: 6 });
  });

  it('a planned window says what it will ask for; many projects change their cadence at once, what changed meanwhile is named', async () => {
    const [one, two] = [await world.project(), await world.project()];
    await world.day('2026-11-23');
    const lists = world.get(FilingCadenceLists);
    const lineOf = async (id: string) => (await lists.page(planner, { ...ALL, filter: { id } })).rows[0];
    const before = (await view('2026-W50')).expected ?? 0;
    expect(before).toBeGreaterThanOrEqual(4);
    expect((await view('2026-W48')).expected).toBeNull();
    const change = (items: { projectId: string; version: number }[], kind: 'month' | 'never') => world.as(planner, () => world.get(FilingCadencesService).setMany(planner, { items, kind, reason: '区政府同意按月报' }));
    expect(await change([{ projectId: one, version: 0 }, { projectId: two, version: 7 }], 'month')).toMatchObject({ done: [one], refused: [{ id: two, reason: expect.stringContaining('已被更新') }] });
    expect(await lineOf(one)).toMatchObject({ kind: 'month', source: 'planner', reason: '区政府同意按月报', version: 1, departmentName: 'A街道办事处' });
    expect((await view('2026-W50')).expected).toBe(before - 2);
    expect((await world.get(FilingDutiesService).mine(filerA)).filter(({ projectId, periodLabel }) => projectId === one && periodLabel.includes('周'))).toEqual([]);
    await change([{ projectId: one, version: 1 }], 'never');
    const never = await lists.page(planner, { ...ALL, filter: { kind: ['never'], source: 'planner' } });
    expect(never.rows.map(({ id }) => id)).toEqual([one]);
    await expect(lists.page(planner, { ...ALL, filter: { colour: 'red' } })).rejects.toMatchObject({ code: 'unknown_filter_field' });
  });

  it('nightly: what has not come and what is contradicted since is found once, answered by the unit, decided by 督查室', async () => {
    const projectId = await world.project();
    await world.ground.addMilestone(projectId, { name: '主体封顶', baselineDate: '2026-12-01' });
    await world.ground.freeze(projectId);
    await world.day('2026-11-23');
    await world.filed(projectId, '2026-W48', { selfRating: 'green' });
    await world.day('2026-11-30');
    await world.day('2026-12-07');
    const run = async () => (await world.get(MissingFilings).note('d1')) + (await world.get(ContradictedFilings).note('d1'));
    // Both units miss W49, B also W48; the lead unit said 正常 and a milestone is overdue since.
    expect([await run(), await run()]).toEqual([4, 0]);
    const records = world.get(HonestyRecordsService);
    const { rows } = await records.list(inspector, { ...ALL, filter: { code: 'self_green_but_overdue' } });
    expect(rows).toMatchObject([{ origin: 'nightly', decision: 'open', departmentId: 'unit-A', answer: null, values: { overdue: 1 } }]);
    const [{ id = '', version = 0 } = {}] = rows;
    await expect(world.as(FILERS.headB, () => records.answer(FILERS.headB, id, { answer: '不清楚', version }))).rejects.toMatchObject({ code: 'forbidden' });
    const answered = await world.as(headA, () => records.answer(headA, id, { answer: '封顶验收单已报，待登记', version }));
    expect(answered).toMatchObject({ answer: '封顶验收单已报，待登记', answeredBy: 'A负责人' });
    await expect(world.as(inspector, () => records.decide(inspector, id, { decision: 'upheld', version: answered.version }))).rejects.toMatchObject({ fields: { note: expect.any(String) } });
    expect(await world.as(inspector, () => records.decide(inspector, id, { decision: 'explained', version: answered.version }))).toMatchObject({ decision: 'explained', decidedBy: '督查员' });
    expect(await run()).toBe(0);
  });
});
