import type { Milestone as MilestoneView } from '@portfolio/contracts';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { BaselinesService } from './baselines.service';
import { CompletionClaims } from './completion-claims.service';
import { CompletionsService } from './completions.service';
import { MilestoneOrderService } from './milestone-order.service';
import { MilestonesService } from './milestones.service';
import { ScheduleEvents } from './schedule-events';
import { ScheduleService } from './schedule.service';
import { PEOPLE, ScheduleWorld } from './testing/schedule-world';

const { planner } = PEOPLE;

describeEachDatabase((engine) => {
  let world: ScheduleWorld;
  let told: string[];
  let refuse: boolean;

  beforeAll(async () => {
    world = await ScheduleWorld.open(engine);
    world.module.get(ScheduleEvents).onScheduleChanged(async (districtId, projectIds) => {
      told.push(...projectIds.map((id) => `${districtId} ${id}`));
      if (refuse) throw new Error('the light cannot be computed');
    });
  });
  afterAll(() => world.close());
  beforeEach(() => {
    told = [];
    refuse = false;
  });

  const asPlanner = <T>(work: () => Promise<T>) => world.as(planner, work);
  const add = (projectId: string, name: string) =>
    asPlanner(() => world.module.get(MilestonesService).create(planner, { projectId, name, kind: 'other', weight: 10, baselineDate: '2026-12-07' }));

  it('tells of every write to a schedule once', async () => {
    const projectId = await world.project();
    const milestones = world.module.get(MilestonesService);
    const [first, second] = [await add(projectId, '立项'), await add(projectId, '招标')];
    const writes: (() => Promise<unknown>)[] = [
      () => milestones.update(planner, first.id, { forecastDate: '2027-01-11', version: 1 }),
      () => world.module.get(MilestoneOrderService).reorder(planner, projectId, { milestoneIds: [second.id, first.id] }),
      () => world.module.get(ScheduleService).applyTemplate(planner, projectId, 'road', '2026-12-07'),
      () => world.module.get(ScheduleService).freeze(planner, projectId),
    ];
    for (const write of writes) {
      told = [];
      await asPlanner(write);
      expect(told).toEqual([`d1 ${projectId}`]);
    }
    const completions = world.module.get(CompletionsService);
    const claims = world.module.get(CompletionClaims);
    const { version } = await milestones.get(planner, first.id);
    told = [];
    await asPlanner(() => claims.claim(planner, { id: first.id, version }, { date: '2026-11-20', note: null }));
    const done: MilestoneView = await world.acceptMilestone(first.id);
    await asPlanner(() => completions.reopen(planner, first.id, { reason: '日期登记有误', version: done.version }));
    expect(told).toEqual([`d1 ${projectId}`, `d1 ${projectId}`, `d1 ${projectId}`]);
  });

  it('tells of seeded schedules together, and of none when there is nothing to seed', async () => {
    const ids = [await world.project(), await world.project()];
    const schedules = ids.map((projectId) => ({ projectId, frozen: true, milestones: [{ kind: 'start' as const, name: '开工', weight: 10, baselineDate: '2026-12-07' }] }));
    await world.module.get(ScheduleService).seedMilestones('d1', schedules);
    await world.module.get(ScheduleService).seedMilestones('d1', schedules);
    expect(told).toEqual(ids.map((id) => `d1 ${id}`));
  });

  it('undoes the write when what follows from it fails', async () => {
    const projectId = await world.project();
    refuse = true;
    await expect(add(projectId, '立项')).rejects.toThrow('the light cannot be computed');
    await expect(asPlanner(() => world.module.get(BaselinesService).freeze(planner, projectId, {}))).rejects.toMatchObject({ code: 'invalid_fields' });
  });
});
