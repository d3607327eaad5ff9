import type { Reminder } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { SchedulerKeeper } from '@portfolio/platform/jobs';
import { describeEachDatabase, startRedis, startSmtp, waitUntil, type TestRedis, type TestSmtp } from '@portfolio/platform/testing';
import { DigestDispatch, ReminderScan } from '@portfolio/reminders';
import { startProduct, type Product } from './product';

/** A Monday, so that it is a working day. */
const NOW = '2026-11-23T09:00:00+08:00';

interface StoredReminder {
  key: string;
  state: string;
  channel: string;
  digestId: string | null;
  reason: string | null;
  repeated: boolean | number;
}

describeEachDatabase((engine) => {
  let redis: TestRedis;
  let smtp: TestSmtp;
  let env: Record<string, string>;
  const running: Product[] = [];

  beforeAll(async () => {
    redis = await startRedis();
    smtp = await startSmtp();
  });
  beforeEach(async () => {
    smtp.mails.length = 0;
    smtp.reject = false;
    await redis.flush();
    env = { ...(await engine.createEnvironment()), APP_NOW: NOW, REDIS_URL: redis.url, SMTP_URL: smtp.url, PUBLIC_URL: 'http://yq.example' };
  });
  afterEach(async () => {
    for (const product of running.splice(0)) await product.stop();
  });
  afterAll(async () => {
    await redis.stop();
    await smtp.stop();
  });

  async function start(role: 'api' | 'worker' | 'all', more: Record<string, string> = {}): Promise<Product> {
    const product = await startProduct({ ...env, ROLE: role, ...more });
    running.push(product);
    return product;
  }

  async function stored(product: Product): Promise<StoredReminder[]> {
    return product.app
      .get(Database)
      .manager.createQueryBuilder()
      .from('reminders', 'reminder')
      .select("reminder.milestoneId || ' ' || reminder.rung || ' ' || reminder.recipientKey || ' ' || reminder.channel", 'key')
      .addSelect('reminder.state', 'state')
      .addSelect('reminder.channel', 'channel')
      .addSelect('reminder.digestId', 'digestId')
      .addSelect('reminder.reason', 'reason')
      .addSelect('reminder.possiblyRepeated', 'repeated')
      .getRawMany<StoredReminder>();
  }

  const scan = (product: Product) => product.app.get(ReminderScan).run({ asOf: null, dryRun: false });
  const allDelivered = (rows: StoredReminder[]) => rows.length > 0 && rows.every((row) => row.state === 'sent' || row.state === 'skipped');

  it('writes each rung once, however often and by however many it is scanned', async () => {
    const [first, second] = [await start('api'), await start('api')];
    const results = await Promise.all([scan(first), scan(second), scan(first)]);
    const again = await scan(second);
    const rows = await stored(first);
    expect(again.created).toBe(0);
    expect(results.reduce((sum, result) => sum + result.created, 0)).toBe(rows.filter((row) => row.state !== 'skipped').length);
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(4);
  });

  it('a dry run writes nothing and tells the same', async () => {
    const product = await start('api');
    const trial = await product.app.get(ReminderScan).run({ asOf: null, dryRun: true });
    expect(await stored(product)).toEqual([]);
    const real = await scan(product);
    expect([trial.created, trial.due]).toEqual([real.created, real.due]);
  });

  it('on Saturday nothing goes out; on Monday it does', async () => {
    const product = await start('api');
    expect((await product.app.get(ReminderScan).run({ asOf: '2026-11-28', dryRun: true })).due).toBe(0);
    expect((await product.app.get(ReminderScan).run({ asOf: '2026-11-30', dryRun: true })).due).toBeGreaterThan(0);
  });

  it('the job runs by itself, delivers to the inbox, and mails one digest to each recipient that lists all of theirs', async () => {
    const product = await start('all');
    const rows = await waitUntil(async () => {
      const present = await stored(product);
      return allDelivered(present) && present;
    }, { what: 'delivery of every reminder', timeoutMs: 30_000 });
    const digests = new Set(rows.filter((row) => row.channel === 'email' && row.state === 'sent').map((row) => row.digestId));
    expect(smtp.mails).toHaveLength(digests.size);
    expect(new Set(smtp.mails.map((mail) => mail.to.join())).size).toBe(smtp.mails.length);

    const filer = await product.as('filer');
    const inbox = await filer.list<Reminder>('reminders', { unread: true });
    expect(inbox.total).toBeGreaterThan(0);
    const [own] = inbox.rows;
    const mail = smtp.mails.find((each) => each.text.includes(own?.projectCode ?? '-'));
    expect(mail?.subject).toContain('节点提醒');
    expect(mail?.html).toContain(`http://yq.example/#/projects/${own?.projectId ?? ''}/show`);

    const signed = await filer.post<Reminder>(`/reminders/${own?.id ?? ''}/signature`);
    expect(signed.body.state).toBe('signed');
    expect((await filer.list<Reminder>('reminders', { unread: true })).total).toBe(inbox.total - 1);
    const leader = await product.as('leader');
    expect((await leader.post(`/reminders/${own?.id ?? ''}/signature`)).status).toBe(404);
  });

  it('survives an emptied Redis: what the database still holds is delivered, once', async () => {
    const api = await start('api');
    await scan(api);
    await api.app.get(Database).settled();
    await redis.flush();
    const worker = await start('worker');
    await waitUntil(async () => allDelivered(await stored(worker)), { what: 'delivery after the loss', timeoutMs: 30_000 });
    const mails = smtp.mails.length;
    await worker.app.get(SchedulerKeeper).check();
    await scan(worker);
    expect((await stored(worker)).filter((row) => row.repeated === true || row.repeated === 1)).toEqual([]);
    expect(smtp.mails).toHaveLength(mails);
    expect(new Set(smtp.mails.map((mail) => mail.messageId)).size).toBe(mails);
  });

  it('starts while Redis is away, and delivers when it comes back', async () => {
    await redis.kill();
    const product = await start('all');
    expect((await scan(product)).created).toBeGreaterThan(0);
    expect((await product.anonymous.send('GET', '/health/ready')).status).toBe(200);
    await redis.restart();
    await product.app.get(SchedulerKeeper).check();
    await waitUntil(async () => (await product.app.get(SchedulerKeeper).check()) && allDelivered(await stored(product)), { what: 'delivery', timeoutMs: 40_000 });
    expect(new Set(smtp.mails.map((mail) => mail.messageId)).size).toBe(smtp.mails.length);
  });

  it('a refused mail goes back to the outbox with the reason, and out when the server is well again', async () => {
    smtp.reject = true;
    const product = await start('api');
    await scan(product);
    const [digestId] = [...new Set((await stored(product)).filter((row) => row.channel === 'email' && row.digestId !== null).map((row) => row.digestId ?? ''))];
    const dispatch = product.app.get(DigestDispatch);
    await expect(dispatch.dispatch(digestId ?? '')).rejects.toThrow('邮件服务器');
    expect((await stored(product)).find((row) => row.digestId === digestId)?.reason).toContain('将自动重试');
    smtp.reject = false;
    expect(await dispatch.dispatch(digestId ?? '')).toBe('sent');
    expect(await dispatch.dispatch(digestId ?? '')).toBe('already_done');
    expect(smtp.mails).toHaveLength(1);
  });

  it('a sender that died between sending and marking shows: sent again under the same Message-ID, and marked as possibly repeated', async () => {
    const product = await start('api');
    await scan(product);
    const digestId = (await stored(product)).find((row) => row.channel === 'email' && row.digestId !== null)?.digestId ?? '';
    const dispatch = product.app.get(DigestDispatch);
    const { manager } = product.app.get(Database);
    // As the dead sender left it: claimed, sent, never marked.
    const claim = (claimedAt: string) => manager.createQueryBuilder().update('digests').set({ state: 'sending', claimedAt }).where('id = :digestId', { digestId }).execute();
    await claim('2026-11-23T00:59:30.000Z');
    expect(await dispatch.dispatch(digestId)).toBe('in_progress');
    await claim('2026-11-23T00:58:00.000Z');
    expect(await dispatch.dispatch(digestId)).toBe('sent');
    const rows = (await stored(product)).filter((row) => row.digestId === digestId);
    expect(rows.every((row) => row.reason?.includes('可能收到两次') === true && Boolean(row.repeated))).toBe(true);
    expect(smtp.mails[0]?.messageId).toContain(digestId);
  });

  it('without a mail server the mail waits in the outbox and says so; the inbox gets its part', async () => {
    delete env['SMTP_URL'];
    const product = await start('all');
    await waitUntil(async () => (await stored(product)).some((row) => row.channel === 'inbox' && row.state === 'sent'), { timeoutMs: 30_000 });
    await waitUntil(async () => (await stored(product)).some((row) => row.channel === 'email' && row.reason?.includes('未配置') === true), { timeoutMs: 30_000 });
    expect(smtp.mails).toEqual([]);
  });
});
