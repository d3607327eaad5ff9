import { Database } from '@portfolio/platform/database';
import { JobQueue } from '@portfolio/platform/jobs';
import { describeEachDatabase, startRedis, startSmtp, waitUntil, type TestRedis, type TestSmtp } from '@portfolio/platform/testing';
import { ReminderScan } from '@portfolio/reminders';
import { startProduct, type Product } from './product';

/** A Monday. */
const NOW = '2026-11-23T09:00:00+08:00';

interface Stored {
  key: string;
  rung: string;
  subjectType: string;
  state: string;
  repeated: boolean | number;
}

/** The ladder's upper rungs and the ladders of orders, with workers that die and a Redis that forgets: no rung lost, none doubled. */
describeEachDatabase((engine) => {
  let redis: TestRedis;
  let smtp: TestSmtp;
  let env: Record<string, string>;
  const running: Product[] = [];

  beforeAll(async () => {
    redis = await startRedis();
    smtp = await startSmtp();
    env = { ...(await engine.createEnvironment()), APP_NOW: NOW, REDIS_URL: redis.url, SMTP_URL: smtp.url, PUBLIC_URL: 'http://yq.example' };
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    for (const product of running) await product.stop();
    await redis.stop();
    await smtp.stop();
  });

  async function start(role: 'api' | 'worker'): Promise<Product> {
    const product = await startProduct({ ...env, ROLE: role });
    running.push(product);
    return product;
  }
  const scan = (product: Product, dryRun = false) => product.app.get(ReminderScan).run({ asOf: null, dryRun });
  const rows = <T extends object>(product: Product, sql: string) => product.app.get(Database).manager.query<T[]>(sql);
  const stored = (product: Product) =>
    rows<Stored>(product, `SELECT subject_type || ' ' || subject_id || ' ' || subject_number || ' ' || rung || ' ' || recipient_key || ' ' || channel AS key, rung, subject_type AS "subjectType", state, possibly_repeated AS repeated FROM reminders`);
  const drafts = (product: Product) => rows<{ cause: string; entries: number | string }>(
    product,
    `SELECT cause_key AS cause, (SELECT COUNT(*) FROM audit_entries entry WHERE entry.object_id = drafted.id) AS entries FROM supervision_orders drafted WHERE state = 'drafted' AND ended_at IS NULL`,
  );

  it('a scan that dies leaves nothing; two scans at once then write every rung and draft every order once', async () => {
    const [first, second] = [await start('api'), await start('api')];
    const before = await drafts(first);
    const trial = await scan(first, true);
    // The digests are the last thing that a scan writes.
    jest.spyOn(first.app.get(Database), 'afterCommit').mockImplementationOnce(() => {
      throw new Error('killed');
    });
    await expect(scan(first)).rejects.toThrow('killed');
    expect([await stored(first), await rows(first, 'SELECT id FROM digests'), await drafts(first)]).toEqual([[], [], before]);

    jest.spyOn(first.app.get(JobQueue), 'enqueueMany').mockResolvedValue(false);
    jest.spyOn(second.app.get(JobQueue), 'enqueueMany').mockResolvedValue(false);
    const results = await Promise.all([scan(first), scan(second)]);
    const made = await stored(first);
    expect(results.reduce((sum, { created }) => sum + created, 0)).toBe(trial.created);
    expect(new Set(made.map(({ key }) => key)).size).toBe(made.length);
    expect(made).toHaveLength(trial.reminders.length);
    expect(new Set(made.map(({ subjectType }) => subjectType))).toEqual(new Set(['milestone', 'order', 'filing', 'blocker']));
    expect(made.some(({ rung }) => Number(rung) >= 10)).toBe(true);
    const after = await drafts(first);
    expect(after.length - before.length).toBe(results.reduce((sum, { orders }) => sum + orders, 0));
    expect(after.length).toBeGreaterThan(before.length);
    expect(new Set(after.map(({ cause }) => cause)).size).toBe(after.length);
    expect(after.filter(({ entries }) => Number(entries) !== 1)).toEqual([]);
  }, 240_000);

  it('what was written before the worker died and Redis was emptied is delivered by two workers, each message once', async () => {
    await redis.flush();
    const [one, two] = [await start('worker'), await start('worker')];
    const delivered = await waitUntil(
      async () => {
        const present = await stored(one);
        return present.every(({ state }) => state === 'sent' || state === 'skipped') && present;
      },
      { what: 'delivery of every rung', timeoutMs: 120_000 },
    );
    const digests = await rows<{ channel: string; state: string; attempts: number }>(one, 'SELECT channel, state, attempts FROM digests');
    expect(new Set(digests.map(({ state, attempts }) => `${state} ${attempts}`))).toEqual(new Set(['sent 1']));
    const ids = smtp.mails.map(({ messageId }) => messageId);
    expect([ids.length, new Set(ids).size]).toEqual([digests.filter(({ channel }) => channel === 'email').length, ids.length]);
    expect(delivered.filter(({ repeated }) => repeated === true || repeated === 1)).toEqual([]);
    const counts = [delivered.length, digests.length, (await drafts(one)).length];
    await Promise.all([scan(one), scan(two)]);
    expect([(await stored(one)).length, (await rows(one, 'SELECT id FROM digests')).length, (await drafts(one)).length]).toEqual(counts);
  }, 240_000);
});
