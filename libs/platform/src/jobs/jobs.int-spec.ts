import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { ClockModule } from '../clock';
import { ConfigModule } from '../config';
import { Database, DatabaseModule } from '../database';
import { MailModule } from '../mail';
import { startRedis, testDatabases, waitUntil, type TestEngine, type TestRedis } from '../testing';
import { BackgroundWork } from './background-work';
import { Heartbeats } from './heartbeats';
import { defineJob } from './job-definition';
import { Processor, type JobProcessor } from './job-processor';
import { JobQueue } from './job-queue';
import { JobsModule } from './jobs.module';
import { SchedulerHealth } from './scheduler-health';
import { SchedulerKeeper } from './scheduler-keeper';

const COUNT = defineJob<{ key: string }>('test:count', { queue: 'test', attempts: 3, backoffMs: 20 });
const YEARLY = defineJob<Record<string, never>>('test:yearly', { queue: 'test' });

const seen: string[] = [];
let failuresLeft = 0;

@Processor()
class CountProcessor implements JobProcessor<{ key: string }> {
  readonly job = COUNT;
  process({ key }: { key: string }): Promise<void> {
    if (failuresLeft > 0) {
      failuresLeft -= 1;
      return Promise.reject(new Error('not yet'));
    }
    seen.push(key);
    return Promise.resolve();
  }
}

@Processor()
class YearlyProcessor implements JobProcessor<Record<string, never>> {
  readonly job = YEARLY;
  process(): Promise<{ due: number; created: number }> {
    return Promise.resolve({ due: 7, created: 3 });
  }
}

describe('jobs on a real Redis', () => {
  let redis: TestRedis;
  let sqlite: TestEngine;
  const apps: INestApplicationContext[] = [];

  beforeAll(async () => {
    redis = await startRedis();
    sqlite = testDatabases().find((engine) => engine.name === 'sqlite') as TestEngine;
  });
  beforeEach(async () => {
    seen.length = 0;
    failuresLeft = 0;
    await redis.flush();
  });
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.close();
  });
  afterAll(async () => {
    await sqlite.stop();
    await redis.stop();
  });

  async function start(env: Record<string, string>, providers: (new () => unknown)[] = [CountProcessor, YearlyProcessor]) {
    const module = await Test.createTestingModule({
      imports: [ConfigModule.forRoot(env), ClockModule, DatabaseModule.forRoot(), MailModule, JobsModule],
      providers,
    }).compile();
    module.get(SchedulerKeeper).register({ id: 'test:yearly', job: YEARLY, cron: '0 0 1 1 *', payload: {}, catchUp: 'always' });
    apps.push(module);
    await module.init();
    module.get(BackgroundWork).start();
    return module;
  }

  it('runs a job, tries it again when it fails, and takes an id only once while it waits', async () => {
    const app = await start({ ...(await sqlite.createEnvironment()), REDIS_URL: redis.url, ROLE: 'worker' });
    failuresLeft = 2;
    expect(await app.get(JobQueue).enqueue(COUNT, { key: 'a' }, { id: 'job:a' })).toBe(true);
    expect(await app.get(JobQueue).enqueue(COUNT, { key: 'a' }, { id: 'job:a' })).toBe(true);
    await waitUntil(() => seen.length > 0);
    expect(seen).toEqual(['a']);
  });

  it('writes a heartbeat with the counts of a scheduled job and makes up for the run it missed', async () => {
    const app = await start({ ...(await sqlite.createEnvironment()), REDIS_URL: redis.url, ROLE: 'worker' });
    const beat = await waitUntil(() => app.get(Heartbeats).latest('test:yearly', { finished: true }));
    expect([beat.due, beat.created, beat.error]).toEqual([7, 3, null]);
    expect((await app.get(SchedulerHealth).status()).healthy).toBe(true);
  });

  it('is silent and says so when no worker runs', async () => {
    const env = await sqlite.createEnvironment();
    const app = await start({ ...env, REDIS_URL: redis.url, ROLE: 'api' });
    await app.get(Database).dataSource.query(
      "INSERT INTO heartbeats (id, job, started_at, finished_at, as_of, run_trigger) VALUES ('h', 'test:yearly', '2020-01-01T00:00:00.000Z', '2020-01-01T00:00:01.000Z', '2020-01-01', 'schedule')",
    );
    const status = await app.get(SchedulerHealth).status();
    expect(status.healthy).toBe(false);
    expect(status.jobs[0]?.message).toContain('没有运行');
  });

  it('a run for an earlier business date proves nothing about the one that was due', async () => {
    const app = await start({ ...(await sqlite.createEnvironment()), REDIS_URL: redis.url, ROLE: 'api' });
    const run = (asOf?: string) => app.get(Heartbeats).run('test:yearly', 'cli', () => Promise.resolve(), asOf);
    await run('2020-01-02');
    expect((await app.get(SchedulerHealth).status()).healthy).toBe(false);
    await run();
    expect((await app.get(SchedulerHealth).status()).healthy).toBe(true);
  });

  it('puts the schedule back after Redis was emptied', async () => {
    const app = await start({ ...(await sqlite.createEnvironment()), REDIS_URL: redis.url, ROLE: 'worker' });
    const keeper = app.get(SchedulerKeeper);
    await waitUntil(() => keeper.check());
    await redis.flush();
    await waitUntil(() => keeper.check());
    expect(await app.get(JobQueue).counts('test')).toMatchObject({ delayed: 1 });
  });

  it('starts without Redis, answers at once, and works when Redis comes', async () => {
    await redis.kill();
    const app = await start({ ...(await sqlite.createEnvironment()), REDIS_URL: redis.url, ROLE: 'worker' });
    expect(await app.get(JobQueue).enqueue(COUNT, { key: 'early' }, { id: 'early' })).toBe(false);
    expect((await app.get(SchedulerHealth).status()).queue.reachable).toBe(false);
    await redis.restart();
    await waitUntil(() => app.get(JobQueue).enqueue(COUNT, { key: 'kept' }, { id: 'kept' }), { timeoutMs: 20_000 });
    await waitUntil(() => seen.includes('kept'), { timeoutMs: 20_000 });
  });

  it('refuses to start when a defined job has no processor', async () => {
    const env = { ...(await sqlite.createEnvironment()), REDIS_URL: redis.url, ROLE: 'worker' };
    await expect(start(env, [CountProcessor])).rejects.toThrow('test:yearly has no processor');
  });
});
