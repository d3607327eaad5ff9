import { ProjectEvents } from '@portfolio/catalogue';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { addDays } from '@portfolio/rules';
import { ScheduleFacts, ScheduleService, type SeedMilestone, type SeedSchedule } from '@portfolio/schedule';
import { ScheduleWorld } from '@portfolio/schedule/testing';
import { LightsCatchUp } from './lights-catch-up';
import { LightsRefreshProcessor } from './lights-refresh.processor';
import { LightsModule } from './lights.module';
import { ProjectLights } from './project-lights';
import { LightEvaluation } from './light-evaluation';

const PROJECTS = 60;

describeEachDatabase((engine) => {
  let world: ScheduleWorld;
  let schedules: SeedSchedule[];

  /** Every second project with a delay that grows, every tenth not frozen, every ninth without milestones. */
  beforeAll(async () => {
    world = await ScheduleWorld.open(engine, 'worker', [LightsModule]);
    schedules = [];
    for (let index = 0; index < PROJECTS; index += 1) {
      const projectId = await world.project();
      if (index % 9 !== 8) schedules.push({ projectId, frozen: index % 10 !== 9, milestones: steps(index) });
    }
    await world.module.get(ScheduleService).seedMilestones('d1', schedules);
    await world.module.get(LightsCatchUp).onApplicationBootstrap();
  });
  afterAll(() => world.close());

  function steps(index: number): SeedMilestone[] {
    const start = addDays('2026-12-01', -index * 2);
    return [
      { kind: 'approval', name: '立项', weight: 20, baselineDate: start, actualDate: index % 2 === 0 && start <= '2026-11-23' ? start : null, forecastDate: addDays(start, 30) },
      { kind: 'start', name: '开工', weight: 30, baselineDate: addDays(start, index % 7) },
      { kind: 'acceptance', name: '竣工验收', weight: 50, baselineDate: '2027-03-01' },
    ];
  }

  /** Every stored light, beside what the rules say of the rows as they are. */
  async function expectFresh(asOf: string): Promise<string[]> {
    const colours: string[] = [];
    for (const { project, standing } of await world.module.get(LightEvaluation).of('d1', await world.projects.many('d1'), asOf)) {
      const { projectId, progressPercent, plannedPercent, ...fresh } = standing;
      const hundredths = (percent: number | null) => (percent === null ? null : Math.round(percent * 100));
      const expected = { ...fresh, id: projectId, progressHundredths: hundredths(progressPercent), plannedHundredths: hundredths(plannedPercent) };
      expect(await world.standing(project.id)).toMatchObject(expected);
      colours.push(fresh.lightColour);
    }
    return colours;
  }

  it('stores of every project what the rules say, today and when the date has moved', async () => {
    const colours = await expectFresh('2026-11-23');
    expect(colours).toHaveLength(PROJECTS);
    expect(new Set(colours)).toEqual(new Set(['green', 'yellow', 'red', 'grey']));
    world.clock.moveTo('2026-12-09');
    expect(await world.module.get(LightsRefreshProcessor).process()).toEqual({ due: PROJECTS });
    expect(await expectFresh('2026-12-09')).not.toEqual(colours);
    world.clock.moveTo('2027-01-04');
    await world.module.get(LightsCatchUp).onApplicationBootstrap();
    await expectFresh('2027-01-04');
    expect(await world.module.get(ProjectLights).recomputeDistrict('d1', '2027-01-05')).toBe(PROJECTS);
    await expectFresh('2027-01-05');
    world.clock.moveTo('2026-11-23');
    await world.module.get(LightsRefreshProcessor).process();
  });

  it('follows a change of the stage inside the same transaction', async () => {
    const [project] = await world.projects.many('d1');
    const id = project?.id ?? '';
    const suspend = async (fails: boolean) =>
      world.database.transaction(async () => {
        await world.database.manager.update('projects', { id }, { lifecycle: 'suspended' });
        await world.module.get(ProjectEvents).lifecycleChanged(id, 'd1');
        if (fails) throw new Error('no');
      });
    const before = await world.standing(id);
    await expect(suspend(true)).rejects.toThrow('no');
    expect(await world.standing(id)).toEqual(before);
    await suspend(false);
    expect(await world.standing(id)).toMatchObject({ lightColour: 'grey', lightReasons: [{ code: 'suspended' }] });
  });

  it('stays true when two people change one project at the same time', async () => {
    const open = (await world.module.get(ScheduleFacts).openDueThrough('d1', '2026-11-23')).slice(0, 24);
    await Promise.all(
      open.map(({ id }) => world.completeMilestone({ id, version: 1 }, '2026-11-23')),
    );
    await expectFresh('2026-11-23');
  });

  it('leaves projects alone that have milestones when seeding again', async () => {
    expect(await world.module.get(ScheduleService).seedMilestones('d1', schedules)).toEqual({ projects: 0, milestones: 0 });
    const facts = await world.module.get(ScheduleFacts).milestonesOf('d1');
    expect(facts).toHaveLength(schedules.length * 3);
    expect(facts.every(({ demo }) => demo)).toBe(true);
  });

  it('follows every write to the schedule, and no forecast', async () => {
    const projectId = await world.project();
    const milestone = await world.addMilestone(projectId, { name: '主体完工', baselineDate: '2026-11-02' });
    expect(await world.standing(projectId)).toMatchObject({ milestones: 1, lightColour: 'grey', baselineNumber: 0, nextMilestoneName: '主体完工' });
    await world.freeze(projectId);
    const late = await world.standing(projectId);
    expect(late).toMatchObject({ lightColour: 'red', baselineNumber: 1, overdueMilestones: 1, maxDaysLate: 21, maxWorkingDaysLate: 15 });
    const forecast = await world.changeMilestone(milestone.id, { forecastDate: '2026-11-24', version: 2 });
    expect(await world.standing(projectId)).toEqual(late);
    await world.completeMilestone(forecast, '2026-11-20');
    expect(await world.standing(projectId)).toMatchObject({ lightColour: 'green', progressHundredths: 10000, overdueMilestones: 0 });
    await world.addMilestone(projectId, { name: '补充节点', baselineDate: '2026-01-05' });
    expect(await world.standing(projectId)).toMatchObject({ milestones: 2, lightColour: 'green', overdueMilestones: 0 });
  });
});
