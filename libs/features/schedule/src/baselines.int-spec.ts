import { AuditHistory } from '@portfolio/audit';
import { ProjectHistorySources } from '@portfolio/catalogue';
import type { ListQuery } from '@portfolio/platform/http';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { BaselinesService } from './baselines.service';
import { PEOPLE, ScheduleWorld } from './testing/schedule-world';
import { MilestonesService } from './milestones.service';

const { filerA, planner, inspector, stranger } = PEOPLE;
const LIST: ListQuery = { sort: null, offset: 0, limit: 25, filter: {} };

describeEachDatabase((engine) => {
  let world: ScheduleWorld;
  let baselines: BaselinesService;
  let milestones: MilestonesService;

  beforeAll(async () => {
    world = await ScheduleWorld.open(engine);
    baselines = world.module.get(BaselinesService);
    milestones = world.module.get(MilestonesService);
  });
  afterAll(() => world.close());

  const add = (projectId: string, name: string, baselineDate: string | null, weight = 10) =>
    world.as(filerA, () => milestones.create(filerA, { projectId, kind: 'other', name, weight, baselineDate }));
  const freeze = (projectId: string, user = planner, version?: number) => world.as(user, () => baselines.freeze(user, projectId, { ...(version !== undefined && { version }) }));

  it('freezes dates and weights as number 1, once, and tells who did', async () => {
    const projectId = await world.project();
    const first = await add(projectId, '立项', '2026-12-07', 30);
    await add(projectId, '验收', '2027-06-01', 70);
    const baseline = await freeze(projectId, planner, 1);
    expect(baseline).toMatchObject({
      projectId,
      number: 1,
      frozenBy: '规划员',
      entries: [
        { milestoneId: first.id, name: '立项', kind: 'other', weight: 30, baselineDate: '2026-12-07' },
        { name: '验收', weight: 70, baselineDate: '2027-06-01' },
      ],
    });
    await expect(freeze(projectId)).rejects.toMatchObject({ code: 'baseline_frozen' });
    expect(await baselines.get(inspector, baseline.id)).toEqual(baseline);
    expect(await baselines.list(inspector, { ...LIST, filter: { projectId } })).toEqual({ rows: [baseline], total: 1 });
    expect((await baselines.list(stranger, { ...LIST, filter: { projectId } })).total).toBe(0);
    await expect(baselines.get(stranger, baseline.id)).rejects.toMatchObject({ code: 'not_found' });
    const objects = await world.module.get(ProjectHistorySources).of(projectId);
    const [entry] = await world.module.get(AuditHistory).ofObjects(objects);
    expect(objects).toHaveLength(3);
    expect(entry).toMatchObject({ action: 'freeze_baseline', objectType: 'baseline', objectId: baseline.id });
  });

  it('freezes once also when two planners press at the same time', async () => {
    const projectId = await world.project();
    await add(projectId, '立项', '2026-12-07');
    const results = await Promise.allSettled([freeze(projectId), freeze(projectId), freeze(projectId)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'baseline_frozen' });
  });

  it('refuses without milestones, without all dates, on an old page, and to everybody but planners', async () => {
    const projectId = await world.project();
    await expect(freeze(projectId)).rejects.toMatchObject({ code: 'invalid_fields', fields: { milestones: expect.stringContaining('节点') } });
    await add(projectId, '立项', '2026-12-07');
    await add(projectId, '验收', null);
    await expect(freeze(projectId)).rejects.toMatchObject({ code: 'baseline_missing_dates', message: expect.stringContaining('还有 1 个节点') });
    await expect(freeze(projectId, planner, 9)).rejects.toMatchObject({ code: 'stale_version' });
    await expect(freeze(projectId, filerA)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(freeze(projectId, stranger)).rejects.toMatchObject({ code: 'not_found' });
    expect((await baselines.list(planner, { ...LIST, filter: { projectId } })).total).toBe(0);
  });

  it('is kept for ever: the database refuses to change or delete it', async () => {
    const projectId = await world.project();
    await add(projectId, '立项', '2026-12-07');
    await freeze(projectId);
    for (const sql of ["UPDATE baseline_entries SET baseline_date = '2030-01-01'", 'DELETE FROM baseline_entries', 'UPDATE baselines SET number = 2', 'DELETE FROM baselines']) {
      await expect(world.database.dataSource.query(sql)).rejects.toThrow('append-only');
    }
  });

  it('shows a milestone added after the freeze outside of the baseline, and does not judge it', async () => {
    const projectId = await world.project();
    await add(projectId, '立项', '2026-12-07');
    await freeze(projectId);
    const later = await add(projectId, '补充节点', '2026-01-05', 90);
    expect(later).toMatchObject({ baselineNumber: 0, status: 'planned', daysLate: 0, daysLeft: null });
    const moved = await world.as(filerA, () => milestones.update(filerA, later.id, { baselineDate: '2026-02-02', weight: 5, version: 1 }));
    expect(moved).toMatchObject({ baselineDate: '2026-02-02', weight: 5 });
    await world.as(filerA, () => milestones.remove(filerA, later.id, moved.version));
  });

  it('freezes many and says of each of the others why not', async () => {
    const [ready, undated, empty, moved] = [await world.project(), await world.project(), await world.project(), await world.project()];
    await add(ready, '立项', '2026-12-07');
    await add(undated, '立项', null);
    const result = await world.as(planner, () => baselines.freezeMany(planner, [...[empty, ready, undated, ready, 'nothing'].map((projectId) => ({ projectId, version: 1 })), { projectId: moved, version: 9 }]));
    expect(result.frozen).toEqual([ready]);
    expect(new Map(result.refused.map(({ projectId, code }) => [projectId, code]))).toEqual(
      new Map([[empty, 'invalid_fields'], [undated, 'baseline_missing_dates'], [moved, 'stale_version'], ['nothing', 'not_found']]),
    );
    expect(result.refused.find(({ projectId }) => projectId === empty)).toMatchObject({ projectCode: expect.stringMatching(/^YQ-/), message: expect.stringContaining('节点') });
    await expect(world.as(filerA, () => baselines.freezeMany(filerA, [{ projectId: undated, version: 1 }]))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
