import { ROLES, type CalendarFeed, type Delivery, type ErrorBody, type HeartbeatStatus, type Milestone, type NewCalendarFeed, type Reminder, type Robot, type SchedulerAlarm } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { SchedulerKeeper } from '@portfolio/platform/jobs';
import { describeEachDatabase, startRedis, type TestRedis } from '@portfolio/platform/testing';
import { ReminderScan } from '@portfolio/reminders';
import ICAL from 'ical.js';
import { startProduct, type Product } from './product';

const NOW = '2026-11-23T09:00:00+08:00';

describeEachDatabase((engine) => {
  let redis: TestRedis;
  let product: Product;

  beforeAll(async () => {
    redis = await startRedis();
    product = await startProduct({ ...(await engine.createEnvironment()), APP_NOW: NOW, REDIS_URL: redis.url, PUBLIC_URL: 'http://yq.example' });
  }, 180_000);
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await product.stop();
    await redis.stop();
  });

  /** The clock a while after the start. */
  function later(minutes: number): void {
    const then = Date.parse(NOW) + minutes * 60_000;
    jest.spyOn(product.app.get(Clock), 'now').mockImplementation(() => new Date(then));
    jest.spyOn(product.app.get(Clock), 'nowIso').mockImplementation(() => new Date(then).toISOString());
  }

  const ready = () => product.anonymous.send<{ status: string; silentJobs: { job: string; label: string }[] }>('GET', '/health/ready');
  const update = (table: string, change: object, where: string) => product.app.get(Database).manager.createQueryBuilder().update(table).set(change).where(where).execute();

  it('a silent scheduler is red: every job that did not run is named, in /health/ready with 503 and in what the pages’ header reads', async () => {
    expect((await ready()).status).toBe(200);
    later(20);
    const answer = await ready();
    const jobs = product.app.get(SchedulerKeeper).registered().filter(({ catchUp }) => catchUp === 'always').map(({ job }) => job.name);
    expect([answer.status, answer.body.status]).toEqual([503, 'silent']);
    expect(answer.body.silentJobs.map(({ job }) => job)).toEqual(expect.arrayContaining(jobs));
    expect(answer.body.silentJobs.filter(({ label }) => !/\p{Script=Han}/u.test(label))).toEqual([]);
    for (const username of ['filer', 'head', 'inspector', 'planner', 'leader', 'sysadmin']) {
      const status = await (await product.as(username)).get<HeartbeatStatus>('/heartbeats/status');
      expect([username, status.body.healthy]).toEqual([username, false]);
    }
  });

  it('everybody’s header hears of it, also the security administrator’s and the auditor’s, who see no run and no channel', async () => {
    const alarm = async (username: string) => (await (await product.as(username)).get<SchedulerAlarm>('/heartbeats/alarm')).body;
    expect(await alarm('auditor')).toEqual({ healthy: true, reasons: [] });
    later(20);
    for (const role of ROLES) {
      const { healthy, reasons } = await alarm(role === 'unit_head' ? 'head' : role);
      expect([role, healthy, reasons.includes('到期提醒扫描没有按时运行')]).toEqual([role, false, true]);
    }
    for (const username of ['secadmin', 'auditor']) expect((await (await product.as(username)).get('/heartbeats/status')).status).toBe(403);
  });

  it('a failing channel is degraded, not down', async () => {
    const district = await product.app.get(Database).manager.createQueryBuilder().from('districts', 'd').select('d.id', 'id').getRawOne<{ id: string }>();
    const digest = { id: 'dead-1', districtId: district?.id, recipientId: 'nobody', channel: 'dingtalk', runDate: '2026-11-23', state: 'dead', createdAt: new Date(NOW).toISOString(), lastError: '群机器人已停用' };
    await product.app.get(Database).manager.createQueryBuilder().insert().into('digests').values(digest).execute();
    const answer = await ready();
    expect([answer.status, answer.body.status]).toEqual([200, 'degraded']);
    const sysadmin = await product.as('sysadmin');
    const { channels } = (await sysadmin.get<HeartbeatStatus>('/heartbeats/status')).body;
    expect(channels.find(({ channel }) => channel === 'dingtalk')).toMatchObject({ state: 'degraded', dead: 1, message: '1 件已停发，待系统管理员补发' });
    const inspector = await product.as('inspector');
    expect((await inspector.list('deliveries', { state: 'dead' })).total).toBe(1);
    expect((await inspector.post('/deliveries/dead-1/resend')).status).toBe(403);
    expect((await sysadmin.post<{ resent: number }>('/deliveries/resend', { ids: ['dead-1'] })).body).toEqual({ resent: 1 });
    expect((await ready()).body.status).toBe('ok');
  });

  it('the board of queues answers the system administrator alone, only reads, and runs under the strict content policy', async () => {
    for (const path of ['/admin/queues', '/admin/queues/api/queues']) expect((await product.anonymous.send('GET', path)).status).toBe(401);
    const accounts = ROLES.map((role) => (role === 'unit_head' ? 'head' : role)).filter((name) => name !== 'sysadmin');
    for (const username of accounts) expect([username, (await (await product.as(username)).send('GET', '/admin/queues')).status]).toEqual([username, 403]);
    const sysadmin = await product.as('sysadmin');
    const page = await sysadmin.send<string>('GET', '/admin/queues');
    expect([page.status, String(page.headers['content-type'])]).toEqual([200, expect.stringContaining('text/html')]);
    expect(String(page.headers['content-security-policy'])).toContain("script-src 'self';");
    const inline = [...page.body.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(inline.filter((attributes) => attributes?.includes('application/json') !== true)).toEqual([]);
    expect(page.body).not.toContain('https://');
    const script = /src="(static\/js\/main[^"]+)"/.exec(page.body)?.[1] ?? '';
    expect((await sysadmin.send('GET', `/admin/queues/${script}`)).status).toBe(200);
    const queues = await sysadmin.send<{ queues: { name: string; readOnlyMode: boolean }[] }>('GET', '/admin/queues/api/queues');
    expect(queues.body.queues.map(({ name }) => name)).toEqual(expect.arrayContaining(['reminders', 'digests']));
    expect(queues.body.queues.every(({ readOnlyMode }) => readOnlyMode)).toBe(true);
    for (const method of ['PUT', 'POST', 'PATCH', 'DELETE'] as const) expect((await sysadmin.send(method, '/admin/queues/api/queues/digests/pause', {})).status).toBe(404);
  });

  it('a unit’s group robot gets one digest of a scan, with all that its unit is told', async () => {
    const [filer, sysadmin] = [await product.as('filer'), await product.as('sysadmin')];
    const address = 'https://oapi.dingtalk.com/robot/send?access_token=abc123';
    const robot = await sysadmin.post<Robot>('/robots', { name: '工作群', channel: 'dingtalk', departmentId: filer.session?.user.departmentId, address, secret: 'SEC1' });
    expect([robot.status, robot.body.addressHint]).toEqual([201, 'oapi.dingtalk.com …c123']);
    await product.app.get(ReminderScan).run({ asOf: null, dryRun: false });
    const inbox = await filer.list<Reminder>('reminders', { channel: 'inbox' });
    const [delivery, ...others] = (await sysadmin.list<Delivery>('deliveries', { channel: 'dingtalk', state: 'queued', q: '工作群' })).rows;
    expect(others).toEqual([]);
    expect(delivery?.reminders).toBeGreaterThanOrEqual(inbox.total);
    expect(inbox.total).toBeGreaterThan(0);
    const listed = (await (await product.as('inspector')).list<Reminder>('reminders/all', { channel: 'dingtalk' })).rows;
    expect(listed.map(({ recipientName, asksSignature }) => [recipientName, asksSignature])).toEqual(listed.map(() => ['工作群', false]));
    await product.app.get(ReminderScan).run({ asOf: null, dryRun: false });
    expect((await sysadmin.list<Delivery>('deliveries', { q: '工作群' })).total).toBe(1);
  });

  describe('calendar feeds', () => {
    const path = (feed: NewCalendarFeed) => new URL(feed.url).pathname;
    const create = async (username: string, kind: CalendarFeed['kind']) => (await (await product.as(username)).post<NewCalendarFeed>('/calendar-feeds', { kind })).body;
    const read = (feed: NewCalendarFeed) => product.anonymous.send<string>('GET', path(feed));
    const events = (text: string) => new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

    it('a unit’s feed holds its open milestones by UID, without those of suspended projects, for anybody who has the address', async () => {
      const filer = await product.as('filer');
      const feed = await create('filer', 'department');
      expect(feed.url).toMatch(/^http:\/\/yq\.example\/api\/v1\/calendar-feeds\/[\w-]{43}\.ics$/);
      const unit = filer.session?.user.departmentId;
      const milestones = (await filer.list<Milestone>('milestones', { unitId: unit })).rows.filter((row) => row.actualDate === null && row.baselineDate !== null && row.status !== 'suspended');
      const answer = await read(feed);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
      expect(events(answer.body).map(({ uid }) => uid).sort()).toEqual(milestones.map(({ id }) => `milestone-${id}@portfolio.local`).sort());
      expect(events(answer.body).every(({ summary }) => summary.startsWith('【演示数据】'))).toBe(true);

      const paused = milestones[0]?.projectId ?? '';
      await update('projects', { lifecycle: 'suspended' }, `id = '${paused}'`);
      const left = events((await read(feed)).body);
      await update('projects', { lifecycle: 'construction' }, `id = '${paused}'`);
      expect(left).toHaveLength(milestones.filter(({ projectId }) => projectId !== paused).length);
    });

    it('the address is told once, kept as a hash, and dead once revoked', async () => {
      const feed = await create('filer', 'person');
      const token = path(feed).slice(-47, -4);
      const kept = JSON.stringify(await product.app.get(Database).dataSource.query('SELECT * FROM calendar_feeds'));
      expect([token.length, kept.includes(token)]).toEqual([43, false]);
      expect((await read(feed)).status).toBe(200);
      const filer = await product.as('filer');
      const listed = (await filer.get<(CalendarFeed & { url?: string })[]>('/calendar-feeds')).body.find(({ id }) => id === feed.id);
      expect([listed?.url, listed?.lastUsedAt]).toEqual([undefined, expect.any(String)]);
      expect((await (await product.as('planner')).send('DELETE', `/api/v1/calendar-feeds/${feed.id}`)).status).toBe(404);
      expect((await filer.send('DELETE', `/api/v1/calendar-feeds/${feed.id}`)).status).toBe(204);
      expect((await read(feed)).status).toBe(404);
    });

    it('a locked account’s feed, and a unit’s feed of somebody who has left it, answer nobody', async () => {
      const feed = await create('head', 'department');
      const id = (await product.as('head')).session?.user.id ?? '';
      await update('users', { active: false }, `id = '${id}'`);
      expect((await read(feed)).status).toBe(404);
      await update('users', { active: true, role: 'leader' }, `id = '${id}'`);
      expect((await read(feed)).status).toBe(404);
      await update('users', { role: 'unit_head' }, `id = '${id}'`);
      expect((await read(feed)).status).toBe(200);
      const planner = await product.as('planner');
      expect((await planner.post<ErrorBody>('/calendar-feeds', { kind: 'department' })).body.code).toBe('feed_without_department');
    });

    it('guessing is slowed down', async () => {
      later(60);
      const guess = () => product.anonymous.send('GET', `/api/v1/calendar-feeds/${'x'.repeat(43)}.ics`);
      const statuses: number[] = [];
      for (let at = 0; at < 61; at += 1) statuses.push((await guess()).status);
      expect([statuses[59], statuses[60]]).toEqual([404, 429]);
    });
  });
});
