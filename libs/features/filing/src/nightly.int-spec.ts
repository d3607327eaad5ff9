import { LightsModule } from '@portfolio/lights';
import { JobQueue } from '@portfolio/platform/jobs';
import { describeEachDatabase, startRedis, waitUntil, type TestRedis } from '@portfolio/platform/testing';
import { ScheduleWorld } from '@portfolio/schedule/testing';
import { FILING_NIGHTLY } from './filing.job';
import { FilingModule } from './filing.module';

describeEachDatabase((engine) => {
  let redis: TestRedis;
  let world: ScheduleWorld;

  beforeAll(async () => {
    redis = await startRedis();
    const withRedis = { ...engine, createEnvironment: async () => ({ ...(await engine.createEnvironment()), REDIS_URL: redis.url }) };
    world = await ScheduleWorld.open(withRedis, 'worker', [LightsModule, FilingModule]);
  });
  afterAll(async () => {
    await world.close();
    await redis.stop();
  });

  it('makes the windows and says in its heartbeat what it did; run again it does nothing more', async () => {
    await world.project({ lifecycle: 'construction' });
    const { manager } = world.database.dataSource;
    const beats = () => manager.find<{ job: string; created: number; finishedAt: string | null }>('heartbeats', { where: { job: FILING_NIGHTLY.name } });
    const runs = async (count: number) => waitUntil(async () => (await beats()).filter(({ finishedAt }) => finishedAt !== null).length >= count, { what: `${count} nightly runs` });
    // The run that was missed before the product started is made up for first.
    await runs(1);
    await world.module.get(JobQueue).enqueue(FILING_NIGHTLY, {}, { id: 'night-1' });
    await runs(2);
    expect(await manager.countBy('filing_windows', { districtId: 'd1', period: '2026-W48' })).toBe(1);
    expect(await manager.countBy('filing_duties', { districtId: 'd1' })).toBe(2);
    const counts = async () => [await manager.count('filing_windows'), await manager.count('filing_duties'), await manager.count('honesty_records')];
    const before = await counts();
    await world.module.get(JobQueue).enqueue(FILING_NIGHTLY, {}, { id: 'night-2' });
    await runs(3);
    expect(await counts()).toEqual(before);
    expect((await beats()).map(({ created }) => created > 0)).toContain(true);
  });
});
