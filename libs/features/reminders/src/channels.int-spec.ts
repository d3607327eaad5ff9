import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import type { Channel, Principal } from '@portfolio/contracts';
import { Clock, ClockModule } from '@portfolio/platform/clock';
import { ConfigModule } from '@portfolio/platform/config';
import { Database, DatabaseModule } from '@portfolio/platform/database';
import { HttpModule, runInContext } from '@portfolio/platform/http';
import { JobsModule } from '@portfolio/platform/jobs';
import { MailModule } from '@portfolio/platform/mail';
import { SecretsModule } from '@portfolio/platform/secrets';
import { WebhookModule } from '@portfolio/platform/webhook';
import { describeEachDatabase, startRobots, type TestRobots } from '@portfolio/platform/testing';
import { ChannelChoices } from './channel-choices';
import { ChannelHealth } from './channel-health';
import { ChannelPreferencesService } from './channel-preferences.service';
import { DeliveriesService } from './deliveries.service';
import { MAX_ATTEMPTS } from './digest-attempts';
import { DigestDispatch } from './digest-dispatch';
import { DigestOutbox } from './digest-outbox';
import { RemindersModule } from './reminders.module';
import { RobotDirectory } from './robot-directory';
import { RobotTests } from './robot-tests';
import { RobotsService } from './robots.service';

const NOW = '2026-11-23T09:00:00+08:00';
const SECRET = 'SEC9f8e7d';
const SYSADMIN: Principal = { userId: 'u-admin', username: 'sysadmin', displayName: '系统管理员', role: 'sysadmin', departmentId: null, districtId: 'd' };

describeEachDatabase((engine) => {
  let app: INestApplicationContext;
  let robots: TestRobots;
  let now = Date.parse(NOW);

  beforeAll(async () => {
    robots = await startRobots({ secrets: { signed: SECRET }, now: () => now });
    const env = { ...(await engine.createEnvironment()), ROLE: 'api', APP_NOW: NOW, WEBHOOK_ALLOWED_HOSTS: robots.host, SESSION_SECRET: 's'.repeat(40) };
    const module = await Test.createTestingModule({
      imports: [ConfigModule.forRoot(env), ClockModule, DatabaseModule.forRoot(), HttpModule, JobsModule, MailModule, SecretsModule, WebhookModule, RemindersModule],
    }).compile();
    app = await module.init();
    jest.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date(now));
    jest.spyOn(app.get(Clock), 'nowIso').mockImplementation(() => new Date(now).toISOString());
    const insert = (table: string, rows: object[]) => app.get(Database).manager.createQueryBuilder().insert().into(table).values(rows).execute();
    const createdAt = '2026-11-01T00:00:00.000Z';
    await insert('districts', [{ id: 'd', name: '玉泉区', codePrefix: 'YQ', createdAt }]);
    await insert('departments', [{ id: 'dep', districtId: 'd', code: 'B02', name: '区住建局', shortName: '住建局', kind: 'bureau', provenance: 'plan', active: true }]);
    await insert('users', [
      { id: 'u-admin', districtId: 'd', username: 'sysadmin', displayName: '系统管理员', createdAt },
      { id: 'u-filer', districtId: 'd', username: 'filer', displayName: '王填报', email: 'wang@example.cn', createdAt },
    ]);
  });
  beforeEach(() => {
    robots.messages.length = 0;
    robots.troubles.length = 0;
    now += 3_600_000;
  });
  afterAll(async () => {
    await app.close();
    await robots.stop();
  });

  const as = <T>(user: Principal, work: () => Promise<T>) => runInContext({ correlationId: null, address: null, principal: user }, work);
  const dispatch = (id: string) => app.get(DigestDispatch).dispatch(id);
  const delivery = (id: string) => app.get(DeliveriesService).get(SYSADMIN, id);
  const status = async (channel: Channel) => (await app.get(ChannelHealth).of('d')).find((each) => each.channel === channel);

  async function robot(name: string, channel: 'dingtalk' | 'wecom' = 'dingtalk', token = 'signed', secret: string | null = SECRET): Promise<string> {
    const address = channel === 'dingtalk' ? robots.dingtalkAddress(token) : robots.wecomAddress(token);
    return (await as(SYSADMIN, () => app.get(RobotsService).create(SYSADMIN, { name, channel, departmentId: 'dep', address, secret }))).id;
  }

  async function digest(recipientId: string, channel: Channel): Promise<string> {
    const [id] = await app.get(Database).transaction(() =>
      app.get(DigestOutbox).add([{ districtId: 'd', recipientId, channel, runDate: '2026-11-23', createdAt: new Date(now).toISOString() }]),
    );
    return id ?? '';
  }

  it('a signed message reaches a DingTalk group, a plain one a WeCom group; robots are recipients by unit', async () => {
    const [first, second] = [await robot('住建局钉钉群'), await robot('住建局企微群', 'wecom', 'key-1', null)];
    expect(await dispatch(await digest(first, 'dingtalk'))).toBe('sent');
    expect(await dispatch(await digest(second, 'wecom'))).toBe('sent');
    expect(robots.messages.map((message) => [message.robot, message.token])).toEqual([['dingtalk', 'signed'], ['wecom', 'key-1']]);
    expect(robots.messages[0]?.text).toContain('区住建局');
    expect((await app.get(RobotDirectory).active('d')).map(({ id, departmentId }) => [id, departmentId])).toEqual(expect.arrayContaining([[first, 'dep'], [second, 'dep']]));
  });

  it('keeps address and secret sealed, gives out neither, and the audit trail tells only that they were set', async () => {
    const id = await robot('密封');
    const view = await app.get(RobotsService).get(SYSADMIN, id);
    expect(view).toMatchObject({ addressHint: `${robots.host} …gned`, hasSecret: true, departmentName: '区住建局' });
    const kept = JSON.stringify(await app.get(Database).dataSource.query('SELECT * FROM robots')) + JSON.stringify(await app.get(Database).dataSource.query('SELECT * FROM audit_entries'));
    for (const text of [JSON.stringify(view), kept]) expect([text.includes(SECRET), text.includes('access_token')]).toEqual([false, false]);
  });

  it('takes no address but the vendor’s', async () => {
    const create = (address: string) => as(SYSADMIN, () => app.get(RobotsService).create(SYSADMIN, { name: address.slice(0, 30), channel: 'dingtalk', departmentId: 'dep', address }));
    for (const address of ['https://evil.cn/robot/send?access_token=1', 'https://oapi.dingtalk.com/robot/send', 'https://qyapi.weixin.qq.com/robot/send?access_token=1', robots.wecomAddress('k')]) {
      await expect(create(address)).rejects.toMatchObject({ code: 'invalid_fields', fields: { address: expect.stringContaining('https://oapi.dingtalk.com/robot/send') as string } });
    }
  });

  it('the test message says in Chinese what came of it', async () => {
    const test = async (id: string) => as(SYSADMIN, () => app.get(RobotTests).test(SYSADMIN, id));
    const id = await robot('试发');
    expect(await test(id)).toEqual({ delivered: true, message: '试发成功，群里应已收到一条试发消息。' });
    expect(robots.messages[0]?.title).toContain('试发');
    expect((await test(await robot('密钥错', 'dingtalk', 'signed', 'SECwrong'))).message).toBe('没有发出：群机器人的安全设置不符（加签密钥或关键词），请核对。');
    robots.troubles.push('taken_without_answer');
    expect((await test(id)).message).toContain('不能确定是否发出');
  });

  it('sends a robot no more than its pace: the rest waits, uses up no attempt and is not lost', async () => {
    const id = await robot('限速', 'wecom', 'pace', null);
    const ids: string[] = [];
    for (let at = 0; at < 14; at += 1) ids.push(await digest(id, 'wecom'));
    // Two workers at once.
    const outcomes = await Promise.all(ids.map(dispatch));
    expect([outcomes.filter((each) => each === 'sent').length, outcomes.filter((each) => each === 'deferred').length]).toEqual([10, 4]);
    const waiting = ids[outcomes.indexOf('deferred')] ?? '';
    expect(await delivery(waiting)).toMatchObject({ state: 'queued', attempts: 0 });
    expect(await app.get(DigestDispatch).untilNextAttempt(waiting)).toBeLessThanOrEqual(60_000);
    now += 60_000;
    expect(await dispatch(waiting)).toBe('sent');
    expect(robots.messages).toHaveLength(11);
  });

  it('a worker killed between sending and marking: taken over, sent again, and marked as possibly repeated', async () => {
    const id = await digest(await robot('中断'), 'dingtalk');
    expect(await dispatch(id)).toBe('sent');
    // As the dead worker left it: the message is in the group, the mark was never written.
    await app.get(Database).manager.createQueryBuilder().update('digests').set({ state: 'sending', sentAt: null }).where('id = :id', { id }).execute();
    now += 30_000;
    expect(await dispatch(id)).toBe('in_progress');
    now += 31_000;
    expect(await dispatch(id)).toBe('sent');
    expect(robots.messages).toHaveLength(2);
    expect(await delivery(id)).toMatchObject({ state: 'sent', attempts: 2, possiblyRepeated: true });
  });

  it('a refused message is tried again ever later, then given up, listed with the reason, and sent again when told to', async () => {
    const id = await digest(await robot('拒收'), 'dingtalk');
    let waited = 0;
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt += 1) {
      robots.troubles.push({ errcode: -1 });
      await expect(dispatch(id)).rejects.toThrow('群机器人');
      const pause = (await app.get(DigestDispatch).untilNextAttempt(id)) ?? 0;
      expect(pause).toBeGreaterThan(waited);
      waited = pause;
      expect(await app.get(DigestDispatch).waiting()).not.toContain(id);
      now += pause;
      expect(await app.get(DigestDispatch).waiting()).toContain(id);
    }
    robots.troubles.push({ errcode: -1 });
    await expect(dispatch(id)).rejects.toThrow('群机器人');
    expect(await delivery(id)).toMatchObject({ state: 'dead', attempts: MAX_ATTEMPTS, reason: '群机器人服务器拒收（错误码 -1）', possiblyRepeated: false });
    expect(await dispatch(id)).toBe('already_done');
    expect(await status('dingtalk')).toMatchObject({ state: 'degraded', dead: 1, lastError: '群机器人服务器拒收（错误码 -1）' });

    const resent = await as(SYSADMIN, () => app.get(DeliveriesService).resend(SYSADMIN, id));
    expect(resent).toMatchObject({ state: 'queued', attempts: 0 });
    await expect(as(SYSADMIN, () => app.get(DeliveriesService).resend(SYSADMIN, id))).rejects.toMatchObject({ code: 'delivery_not_dead' });
    expect(await dispatch(id)).toBe('sent');
    expect(robots.messages).toHaveLength(1);
    const records = await app.get(Database).manager.createQueryBuilder().from('audit_entries', 'entry').where("entry.objectId = :id AND entry.action = 'resend'", { id }).getCount();
    expect(records).toBe(1);
  });

  it('what nobody can tell stays in doubt: given up it is marked, and still marked when sent again', async () => {
    const id = await digest(await robot('存疑', 'wecom', 'doubt', null), 'wecom');
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      robots.troubles.push('taken_without_answer');
      await expect(dispatch(id)).rejects.toThrow('群机器人');
      now += Math.max((await app.get(DigestDispatch).untilNextAttempt(id)) ?? 0, 61_000);
    }
    expect(await delivery(id)).toMatchObject({ state: 'dead', reason: '发送中断', possiblyRepeated: true });
    expect(await as(SYSADMIN, () => app.get(DeliveriesService).resendAll(SYSADMIN, [id, 'unknown']))).toBe(1);
    expect(await dispatch(id)).toBe('sent');
    expect(await delivery(id)).toMatchObject({ state: 'sent', possiblyRepeated: true });
  });

  it('gives up at once what somebody has to put right: a wrong secret, a robot out of use, a recipient without an address', async () => {
    const wrong = await digest(await robot('错密钥', 'dingtalk', 'signed', 'SECwrong'), 'dingtalk');
    await expect(dispatch(wrong)).rejects.toThrow('群机器人');
    expect(await delivery(wrong)).toMatchObject({ state: 'dead', attempts: 1, reason: expect.stringContaining('加签密钥') as string });
    const off = await robot('停用');
    await as(SYSADMIN, () => app.get(RobotsService).update(SYSADMIN, off, { active: false, version: 1 }));
    const toOff = await digest(off, 'dingtalk');
    await expect(dispatch(toOff)).rejects.toThrow('群机器人');
    expect(await delivery(toOff)).toMatchObject({ state: 'dead', reason: '群机器人已停用' });
  });

  it('waits out the pause that a vendor asks for', async () => {
    const id = await digest(await robot('过快'), 'dingtalk');
    robots.troubles.push({ errcode: 130101 });
    await expect(dispatch(id)).rejects.toThrow('群机器人');
    expect(await app.get(DigestDispatch).untilNextAttempt(id)).toBe(600_000);
  });

  it('without a mail server mail is held, not failed; the channel says it is not set up', async () => {
    const id = await digest('u-filer', 'email');
    expect(await dispatch(id)).toBe('held');
    expect(await app.get(DigestDispatch).waiting()).not.toContain(id);
    expect(await status('email')).toMatchObject({ state: 'unconfigured', dead: 0, failed24h: 0 });
  });

  it('mail can be switched off, except on official rungs; the inbox never', async () => {
    const user: Principal = { ...SYSADMIN, userId: 'u-filer', role: 'filer' };
    const choices = async (official: boolean) => (await app.get(ChannelChoices).of([{ id: 'u-filer' }, { id: 'u-admin' }], { official })).get('u-filer');
    expect(await choices(false)).toEqual(['inbox', 'email']);
    const before = await app.get(ChannelPreferencesService).own(user);
    expect(before).toMatchObject({ email: true, address: 'wang@example.cn', version: 1 });
    const after = await as(user, () => app.get(ChannelPreferencesService).choose(user, { email: false, version: 1 }));
    expect([after.email, await choices(false), await choices(true)]).toEqual([false, ['inbox'], ['inbox', 'email']]);
    await expect(as(user, () => app.get(ChannelPreferencesService).choose(user, { email: true, version: 1 }))).rejects.toMatchObject({ current: { email: false } });
    expect((await app.get(ChannelChoices).of([{ id: 'u-admin' }], { official: false })).get('u-admin')).toEqual(['inbox', 'email']);
  });
});
