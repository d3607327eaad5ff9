import { JobQueue } from '@portfolio/platform/jobs';
import { describeEachDatabase, startRedis, waitUntil, type TestRedis } from '@portfolio/platform/testing';
import { ScheduleWorld } from '@portfolio/schedule/testing';
import { LightRefreshes } from './light-refreshes';
import { LightRefreshesRepository } from './light-refreshes.repository';
import { LightsModule } from './lights.module';
import { LightsSweepProcessor } from './lights-sweep.processor';
import { ProjectLights } from './project-lights';

/** A recomputation that a row asks for is done, whatever becomes of Redis and of the worker that has it in hand. */
describeEachDatabase((engine) => {
  let redis: TestRedis;
  let world: ScheduleWorld;
  let projectId: string;

  beforeAll(async () => {
    redis = await startRedis();
    world = await ScheduleWorld.open(engine, 'worker', [LightsModule], { REDIS_URL: redis.url });
    projectId = await world.project();
    await world.addMilestone(projectId, { name: '主体完工', baselineDate: '2027-05-31', weight: 100 });
    await world.freeze(projectId);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await world.close();
    await redis.stop();
  });

  const repository = () => world.module.get(LightRefreshesRepository);
  const sweep = () => world.module.get(LightsSweepProcessor).process();
  const colour = async () => (await world.standing(projectId))?.lightColour;
  const done = () => waitUntil(async () => (await repository().waiting()).length === 0, { what: 'the recomputation', timeoutMs: 30_000 });

  /** Moves the date behind the product's back, so that the stored light is out of date until it is computed anew, and asks for that. */
  async function ask(baselineDate: string): Promise<void> {
    await world.database.manager.createQueryBuilder().update('milestones').set({ baselineDate }).where('projectId = :projectId', { projectId }).execute();
    await world.database.transaction(() => world.module.get(LightRefreshes).ask('d1', 'rule_pack', '演练'));
    await world.database.settled();
  }

  it('is found by the sweep when Redis never took the job, and when Redis was emptied', async () => {
    expect(await colour()).toBe('green');
    jest.spyOn(world.module.get(JobQueue), 'enqueue').mockResolvedValueOnce(false);
    await ask('2026-11-02');
    expect([await colour(), (await repository().waiting()).length]).toEqual(['green', 1]);
    await redis.flush();
    expect(await sweep()).toEqual({ due: 1, created: 1 });
    await done();
    expect(await colour()).toBe('red');
    expect(await sweep()).toEqual({ due: 0, created: 0 });
  });

  it('is taken up again when its worker died before it could say that it was done, also without Redis’ memory of it', async () => {
    let died = 0;
    jest.spyOn(repository(), 'finish').mockImplementationOnce(() => {
      died += 1;
      return Promise.reject(new Error('killed'));
    });
    await ask('2027-05-31');
    await waitUntil(() => Promise.resolve(died === 1), { what: 'the first attempt', timeoutMs: 30_000 });
    await redis.flush();
    expect(await repository().waiting()).toHaveLength(1);
    await sweep();
    await done();
    expect(await colour()).toBe('green');
  });

  it('asked of two workers at once it is done once over, with the same lights', async () => {
    jest.spyOn(world.module.get(JobQueue), 'enqueue').mockResolvedValueOnce(false);
    await ask('2026-11-02');
    const [id] = await repository().waiting();
    const refreshes = world.module.get(LightRefreshes);
    const counts = await Promise.all([refreshes.perform(id ?? ''), refreshes.perform(id ?? '')]);
    expect(Math.max(...counts)).toBe(1);
    expect([await colour(), await refreshes.perform(id ?? '')]).toEqual(['red', 0]);
    const before = await world.standing(projectId);
    await world.module.get(ProjectLights).recomputeDistrict('d1', '2026-11-23');
    expect(await world.standing(projectId)).toEqual(before);
  });
});
