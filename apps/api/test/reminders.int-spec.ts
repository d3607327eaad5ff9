import type { Reminder } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { IdempotencyRepository } from '@portfolio/platform/http';
import { MailFailure, Mailer } from '@portfolio/platform/mail';
import { Heartbeats, SchedulerHealth, SchedulerKeeper } from '@portfolio/platform/jobs';
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
  let filled: Record<string, string>;
  const running: Product[] = [];

  beforeAll(async () => {
    redis = await startRedis();
    smtp = await startSmtp();
    filled = await engine.createEnvironment();
    await (await startProduct({ ...filled, APP_NOW: NOW })).stop();
  });
  beforeEach(async () => {
    smtp.mails.length = 0;
    smtp.reject = false;
    await redis.flush();
    env = { ...(await engine.copyEnvironment(filled)), APP_NOW: NOW, REDIS_URL: redis.url, SMTP_URL: smtp.url, PUBLIC_URL: 'http://yq.example' };
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
      .select("reminder.subjectId || ' ' || reminder.rung || ' ' || reminder.recipientKey || ' ' || reminder.channel", 'key')
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

  it('inbox digests that are sent at once by many are each done once, and nobody takes another’s work for a fault', async () => {
    const product = await start('api');
    await scan(product);
    const inbox = (await product.app.get(Database).manager.createQueryBuilder().from('digests', 'digest').select('digest.id', 'id').where("digest.channel = 'inbox'").getRawMany<{ id: string }>()).map(({ id }) => id);
    expect(inbox.length).toBeGreaterThan(2);
    const outcomes = await Promise.all(inbox.map((id) => product.app.get(DigestDispatch).dispatch(id)));
    expect(new Set(outcomes)).toEqual(new Set(['sent', 'already_done']));
    expect((await stored(product)).filter(({ channel, state }) => channel === 'inbox' && state === 'queued')).toEqual([]);
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
    expect((await stored(product)).find((row) => row.digestId === digestId)?.reason).toBe('邮件没有发出，将自动重试：邮件服务器拒收');
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

  it('mail held for days because there was no mail server is not lost to the clock meanwhile, and skipped with the reason once there is one', async () => {
    const { product, digestId } = await scanned();
    await product.stop();
    const withoutMail = await start('api', { SMTP_URL: '', APP_NOW: '2026-11-30T09:00:00+08:00' });
    expect(await withoutMail.app.get(DigestDispatch).waiting()).not.toContain(digestId);
    expect(await withoutMail.app.get(DigestDispatch).dispatch(digestId)).toBe('held');
    expect((await ofDigest(withoutMail, digestId)).map((row) => [row.state, row.reason])).toContainEqual(['queued', '邮件服务器未配置，邮件保留在待发箱']);
    const configured = await start('api', { APP_NOW: '2026-11-30T09:00:00+08:00' });
    expect(await configured.app.get(DigestDispatch).waiting()).toContain(digestId);
    expect(await configured.app.get(DigestDispatch).dispatch(digestId)).toBe('expired');
    for (const row of await ofDigest(configured, digestId)) expect([row.state, row.reason]).toEqual(['skipped', expect.stringContaining('超过 3 天')]);
    expect(smtp.mails).toEqual([]);
  });

  it('a sender that cannot tell whether the mail went out leaves it in doubt; the next one says so, also when it was refused in between', async () => {
    const { product, digestId } = await scanned();
    const dispatch = product.app.get(DigestDispatch);
    const send = jest.spyOn(product.app.get(Mailer), 'send');
    send.mockRejectedValueOnce(new MailFailure(Object.assign(new Error('Timeout'), { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT', command: 'CONN' })));
    await expect(dispatch.dispatch(digestId)).rejects.toThrow('邮件服务器');
    for (const row of await ofDigest(product, digestId)) expect(row.reason).toBe('邮件是否发出不能确定，将自动重发：邮件服务器响应超时');
    expect(await dispatch.dispatch(digestId)).toBe('in_progress');
    await claimedAt(product, digestId, '2026-11-23T00:58:00.000Z');
    smtp.reject = true;
    await expect(dispatch.dispatch(digestId)).rejects.toThrow('邮件服务器');
    smtp.reject = false;
    expect(await dispatch.dispatch(digestId)).toBe('sent');
    for (const row of await ofDigest(product, digestId)) expect([row.reason, Boolean(row.repeated)]).toEqual([expect.stringContaining('可能收到两次'), true]);
  });

  it('a sender whose claim was taken over changes nothing', async () => {
    const { product, digestId } = await scanned();
    const send = jest.spyOn(product.app.get(Mailer), 'send');
    const before = await ofDigest(product, digestId);
    // Another sender takes the digest over while this one waits for the mail server.
    send.mockImplementationOnce(() => claimedAt(product, digestId, '2026-11-23T01:05:00.000Z'));
    expect(await product.app.get(DigestDispatch).dispatch(digestId)).toBe('taken_over');
    expect(await ofDigest(product, digestId)).toEqual(before);
  });

  it('a run for an earlier day neither turns the scheduler green nor replaces the run that was missed', async () => {
    const product = await start('api');
    const heartbeats = product.app.get(Heartbeats);
    const due = new Date('2026-11-23T08:30:00+08:00');
    const health = async () => (await product.app.get(SchedulerHealth).status()).jobs.find((job) => job.job === 'reminders:run')?.lastFinishedAt ?? null;
    await heartbeats.run('reminders:run', 'cli', () => Promise.resolve({ due: 1 }), '2026-11-20');
    expect([await heartbeats.ranFor('reminders:run', due), (await heartbeats.latest('reminders:run', { finished: true }))?.asOf]).toEqual([false, '2026-11-20']);
    await heartbeats.run('reminders:run', 'cli', () => Promise.resolve({ due: 1 }));
    expect(await heartbeats.ranFor('reminders:run', due)).toBe(true);
    expect(await health()).not.toBeNull();
  });

  it('refuses to remind ahead of time', async () => {
    const product = await start('api');
    await expect(product.app.get(ReminderScan).run({ asOf: '2026-11-24', dryRun: false })).rejects.toThrow('不能晚于今天');
    expect(await stored(product)).toEqual([]);
  });

  it('a failed run shows its kind and a number, never the error itself', async () => {
    const product = await start('api');
    const heartbeats = product.app.get(Heartbeats);
    await expect(heartbeats.run('reminders:run', 'cli', () => Promise.reject(new TypeError('x is not a function')))).rejects.toThrow('not a function');
    expect((await heartbeats.latest('reminders:run', { finished: false }))?.error).toMatch(/^程序异常（编号 [\w-]+）$/);
  });

  it('supervision reads everybody’s reminders, others only their own; demo data is marked; opening is on record once', async () => {
    const product = await start('api');
    await scan(product);
    const dispatch = product.app.get(DigestDispatch);
    for (const id of await dispatch.waiting()) await dispatch.dispatch(id);
    const inspector = await product.as('inspector');
    const everybody = await inspector.list<Reminder>('reminders/all');
    expect(everybody.total).toBe((await stored(product)).length);
    expect(everybody.rows.every((row) => row.demo === true)).toBe(true);
    expect(smtp.mails.every((mail) => mail.subject.startsWith('【演示数据】'))).toBe(true);
    const filer = await product.as('filer');
    expect((await filer.get('/reminders/all')).status).toBe(403);
    const own = (await filer.list<Reminder>('reminders', { unread: true })).rows[0];
    const path = `/reminders/${own?.id ?? ''}/opened`;
    expect((await filer.post<Reminder>(path)).body.state).toBe('opened');
    expect((await filer.post<Reminder>(path)).body.state).toBe('opened');
    const records = await product.app.get(Database).manager.createQueryBuilder().from('audit_entries', 'entry').where('entry.objectId = :id', { id: own?.id }).getCount();
    expect(records).toBe(1);
    const sysadmin = await product.as('sysadmin');
    expect((await sysadmin.get('/reminders/all')).status).toBe(403);
  });

  it('mail of which everything was signed for in the inbox is not sent any more', async () => {
    const product = await start('api');
    await scan(product);
    const filer = await product.as('filer');
    const dispatch = product.app.get(DigestDispatch);
    const ofFiler = (await filer.list<Reminder>('reminders')).rows;
    const digestOf = async (channel: string) => {
      const own = new Set(ofFiler.map(({ subjectId }) => subjectId));
      const rows = (await stored(product)).filter((row) => row.channel === channel && row.key.includes(filer.session?.user.id ?? '-'));
      expect(rows.map(({ key }) => own.has(key.split(' ')[0] ?? ''))).not.toContain(false);
      return rows[0]?.digestId ?? '';
    };
    expect(await dispatch.dispatch(await digestOf('inbox'))).toBe('sent');
    for (const { id } of (await filer.list<Reminder>('reminders', { unread: true })).rows) await filer.post(`/reminders/${id}/signature`);
    expect(await dispatch.dispatch(await digestOf('email'))).toBe('signed_already');
    expect(await dispatch.dispatch(await digestOf('email'))).toBe('already_done');
    expect(smtp.mails).toEqual([]);
    expect((await filer.list<Reminder>('reminders')).rows.map(({ state }) => state)).toEqual(ofFiler.map(() => 'signed'));
  });

  it('keeps no first answer while it waits for the queue, and forgets first answers after a week', async () => {
    const product = await start('api');
    const keys = () =>
      product.app.get(Database).manager.createQueryBuilder().from('idempotency_keys', 'kept').select('kept.key', 'key').orderBy('kept.key').getRawMany<{ key: string }>();
    const sysadmin = await product.as('sysadmin');
    expect((await sysadmin.post('/heartbeats/reminder-runs', {}, { 'idempotency-key': 'run-1' })).status).toBe(202);
    expect(await keys()).toEqual([]);
    for (const [key, createdAt] of [['old', '2026-11-15T00:00:00.000Z'], ['recent', '2026-11-17T00:00:00.000Z']] as const) {
      await product.app.get(IdempotencyRepository).claim({ userId: 'u', key, requestHash: 'h', createdAt });
    }
    await start('worker');
    await waitUntil(async () => (await keys()).length < 2, { what: 'the sweep', timeoutMs: 30_000 });
    expect(await keys()).toEqual([{ key: 'recent' }]);
  });

  async function scanned(): Promise<{ product: Product; digestId: string }> {
    const product = await start('api');
    await scan(product);
    return { product, digestId: (await stored(product)).find((row) => row.channel === 'email' && row.digestId !== null)?.digestId ?? '' };
  }

  const ofDigest = async (product: Product, digestId: string) => (await stored(product)).filter((row) => row.digestId === digestId);

  async function claimedAt(product: Product, digestId: string, claimedAt: string): Promise<void> {
    await product.app.get(Database).manager.createQueryBuilder().update('digests').set({ claimedAt }).where('id = :digestId', { digestId }).execute();
  }
});
