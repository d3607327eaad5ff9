import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AuditEntry, HandoverChoices, HandoverDetail, HandoverItem, HandoverPreview } from '@portfolio/contracts';
import { UserDirectory } from '@portfolio/identity';
import { SecretsModule } from '@portfolio/platform/secrets';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { WebhookModule } from '@portfolio/platform/webhook';
import { ScheduleWorld } from '@portfolio/schedule/testing';
import JSZip from 'jszip';
import { HandoverModule } from './handover.module';

const PASSWORD = 'Demo-2026-yuquan!';

describeEachDatabase((engine) => {
  let world: ScheduleWorld;
  let app: NestFastifyApplication;
  let ids: Record<string, string>;

  beforeEach(async () => {
    ({ world, app } = await ScheduleWorld.openHttp(engine, [SecretsModule, WebhookModule, HandoverModule], { SESSION_SECRET: 's'.repeat(40) }));
    const directory = world.module.get(UserDirectory);
    await directory.ensureDemoAccounts('d1', [
      { username: 'leaving', displayName: '李填报', role: 'filer', departmentId: 'unit-A' },
      { username: 'coming', displayName: '王填报', role: 'filer', departmentId: 'unit-A' },
      { username: 'head', displayName: '甲局长', role: 'unit_head', departmentId: 'unit-A' },
      { username: 'other', displayName: '丙填报', role: 'filer', departmentId: 'unit-C' },
      { username: 'drc', displayName: '张规划', role: 'planner' },
      { username: 'office', displayName: '赵督查', role: 'inspector' },
    ]);
    const people = await directory.everybody('d1');
    ids = Object.fromEntries(people.map(({ id, displayName }) => [displayName, id]));
  });
  afterEach(() => app.close());

  const id = (name: string) => ids[name] ?? '';
  async function login(username: string) {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password: PASSWORD } });
    const headers = { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '', 'x-csrf-token': answer.json<{ csrfToken?: string }>().csrfToken ?? '' };
    const raw = (method: 'GET' | 'POST', path: string, payload?: object) => app.inject({ method, url: `/api/v1${path}`, headers, ...(payload && { payload }) });
    const call = async <T = HandoverDetail>(method: 'GET' | 'POST', path: string, payload?: object) => {
      const { statusCode: status, body } = await raw(method, path, payload);
      return { status, body: JSON.parse(body) as T };
    };
    return Object.assign(call, { raw, loggedIn: answer.statusCode });
  }
  const of = (items: readonly HandoverItem[], kind: string) => items.filter((item) => item.kind === kind).map(({ label }) => label);

  /** A project and one open milestone of the person, an unsigned reminder, and somebody whom the person stands in for. */
  async function duties(): Promise<{ projectId: string; milestoneId: string; version: number }> {
    const projectId = await world.project({ demo: true });
    const milestone = await world.addMilestone(projectId, { name: '开工', baselineDate: '2026-12-10' });
    await world.addMilestone(projectId, { name: '竣工验收', baselineDate: '2027-12-10' });
    await world.freeze(projectId);
    const manager = world.database.dataSource.manager;
    await manager.update('assignments', { projectId, role: 'lead' }, { responsibleUserId: id('李填报') });
    await manager.update('milestones', { id: milestone.id }, { responsibleUserId: id('李填报') });
    const reminder = {
      districtId: 'd1', subjectType: 'milestone', subjectId: milestone.id, subjectNumber: 1, subjectTitle: '开工', dueDate: '2026-12-10', projectId, rung: '+1', rungOffset: 1, recipientKey: id('李填报'),
      state: 'opened', asksSignature: true, asksAnswer: true, daysLate: 1, workingDaysLate: 1, runDate: '2026-11-20', demo: true, createdAt: '2026-11-20T01:00:00.000Z', sentAt: '2026-11-20T01:00:00.000Z', openedAt: '2026-11-20T02:00:00.000Z',
    };
    await world.insert('reminders', { ...reminder, id: 'reminder-1', channel: 'inbox' }, { ...reminder, id: 'reminder-2', channel: 'email' });
    await world.insert('absences', { id: 'absence-1', districtId: 'd1', userId: id('甲局长'), substituteId: id('李填报'), fromDate: '2026-12-01', toDate: '2026-12-04', createdBy: '甲局长', createdAt: '2026-11-20T01:00:00.000Z' });
    return { projectId, milestoneId: milestone.id, version: 1 };
  }

  it('with the second signature everything moves, the note keeps what it was, and the account goes out of use', async () => {
    const { projectId, milestoneId } = await duties();
    const [leaving, coming, head] = await Promise.all([login('leaving'), login('coming'), login('head')]);
    const { body: choices } = await leaving<HandoverChoices>('GET', '/handovers/choices');
    expect(choices.people.map(({ name }) => name)).toEqual(['李填报']);
    expect(choices.people[0]?.successors.map(({ name }) => name)).toEqual(expect.arrayContaining(['王填报', '甲局长']));
    const { body: preview } = await leaving<HandoverPreview>('GET', `/handovers/preview?fromUserId=${id('李填报')}`);
    expect([of(preview.items, 'project'), of(preview.items, 'milestone'), of(preview.items, 'reminder'), of(preview.items, 'substitution')]).toEqual([[expect.stringContaining('YQ-07-03')], [expect.stringContaining('开工')], [expect.stringMatching(/^YQ-07-03-\d+ 开工$/)], ['代理甲局长']]);

    const prepared = await leaving('POST', '/handovers', { toUserId: id('王填报'), reason: '调往区财政局', disablesAccount: true });
    expect(prepared).toMatchObject({ status: 201, body: { state: 'prepared', movedCount: null, may: { sign: true, receive: false } } });
    const path = `/handovers/${prepared.body.id}`;
    const digest = prepared.body.itemsSha256;
    expect(await coming('POST', `${path}/receipt`, { version: 1, itemsSha256: digest })).toMatchObject({ status: 422, body: { code: 'handover_action_refused' } });
    expect(await coming('POST', `${path}/signature`, { version: 1 })).toMatchObject({ status: 403 });
    expect(await leaving('POST', `${path}/signature`, { version: 1 })).toMatchObject({ status: 200, body: { state: 'signed', signedBy: '李填报', onBehalfReason: null } });
    expect(await leaving('POST', `${path}/receipt`, { version: 2, itemsSha256: digest })).toMatchObject({ status: 403 });

    // Something is added while the successor reads: what was signed for would not be what moves.
    const late = await world.addMilestone(await world.project(), { name: '立项' });
    await world.database.dataSource.manager.update('milestones', { id: late.id }, { responsibleUserId: id('李填报') });
    const stale = await coming<{ code: string; current: HandoverDetail }>('POST', `${path}/receipt`, { version: 2, itemsSha256: digest });
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale_version', current: { state: 'signed' } } });
    expect(of(stale.body.current.items, 'milestone')).toHaveLength(2);

    const received = await coming('POST', `${path}/receipt`, { version: 2, itemsSha256: stale.body.current.itemsSha256 });
    expect(received).toMatchObject({ status: 200, body: { state: 'completed', movedCount: 5, demo: true, may: { sign: false, receive: false, cancel: false } } });
    const { body: after } = await head('GET', path);
    expect([after.items, after.itemsSha256]).toEqual([stale.body.current.items, stale.body.current.itemsSha256]);

    const rows = <T>(sql: string) => world.database.dataSource.manager.query<T[]>(sql);
    expect(await rows(`SELECT responsible_user_id AS who FROM assignments WHERE project_id = '${projectId}' AND role = 'lead'`)).toEqual([{ who: id('王填报') }]);
    expect(await rows(`SELECT responsible_user_id AS who FROM milestones WHERE id IN ('${milestoneId}', '${late.id}')`)).toEqual([{ who: id('王填报') }, { who: id('王填报') }]);
    expect(await rows(`SELECT substitute_id AS who FROM absences`)).toEqual([{ who: id('王填报') }]);
    // The receipt of the one who left stays what it was; the successor is asked once, in the inbox.
    const reminders = await world.database.dataSource.manager.findBy('reminders', {}) as { id: string; recipientKey: string; channel: string; state: string; asksSignature: boolean; onBehalfOfId: string | null }[];
    expect(reminders.map(({ recipientKey, channel, state, asksSignature, onBehalfOfId }) => [recipientKey, channel, state, asksSignature, onBehalfOfId]).sort()).toEqual(
      [[id('李填报'), 'email', 'opened', true, null], [id('李填报'), 'inbox', 'opened', false, null], [id('王填报'), 'inbox', 'sent', true, id('李填报')]].sort(),
    );
    expect((await leaving('GET', path)).status).toBe(401);
    expect((await login('leaving')).loggedIn).toBe(401);
    const audit = await world.database.dataSource.manager.findBy('audit_entries', {}) as AuditEntry[];
    expect(audit.filter(({ reason }) => reason?.startsWith('岗位交接：李填报移交王填报')).map(({ objectType }) => objectType).sort()).toEqual(['absence', 'milestone', 'milestone', 'project', 'user']);
    expect(audit.filter(({ objectType }) => objectType === 'handover').map(({ action }) => action)).toEqual(['create', 'sign', 'succeed']);
  });

  it('who has left already is signed for by the head with a reason; a head who takes over himself needs the planner', async () => {
    await duties();
    const [head, drc] = await Promise.all([login('head'), login('drc')]);
    expect(await head('POST', '/handovers', { toUserId: id('王填报'), reason: '本人轮岗', disablesAccount: false })).toMatchObject({ status: 422, body: { errors: { toUserId: expect.stringContaining('另一名负责人') } } });
    const prepared = await head('POST', '/handovers/of-unit', { fromUserId: id('李填报'), toUserId: id('甲局长'), reason: '已调离', disablesAccount: false });
    expect(prepared.body.may).toEqual({ sign: false, signOnBehalf: false, receive: false, cancel: true });
    const path = `/handovers/${prepared.body.id}`;
    expect(await head('POST', `${path}/signature-on-behalf`, { version: 1, reason: '人已离岗' })).toMatchObject({ status: 422, body: { code: 'handover_both_sides' } });
    expect(await drc('POST', `${path}/signature-on-behalf`, { version: 1, reason: '人已离岗' })).toMatchObject({ status: 200, body: { signedBy: '张规划', onBehalfReason: '人已离岗' } });
    const { body: signed } = await head('GET', path);
    const received = await head('POST', `${path}/receipt`, { version: 2, itemsSha256: signed.itemsSha256 });
    expect(received).toMatchObject({ status: 200, body: { state: 'completed' } });
    // The head cannot stand in for himself: nobody does now.
    expect(await world.database.dataSource.manager.query('SELECT substitute_id AS who FROM absences')).toEqual([{ who: null }]);
    expect((await login('leaving')).loggedIn).toBe(201);

    const file = await drc.raw('GET', `${path}/document`);
    const zip = await JSZip.loadAsync(file.rawPayload);
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    for (const words of ['岗位交接单', '已调离', '代为移交：人已离岗', '演示数据', received.body.itemsSha256]) expect(xml).toContain(words);
  });

  it('refuses what is not theirs, a second open one, and shows strangers nothing', async () => {
    const [leaving, coming, other, office, drc] = await Promise.all([login('leaving'), login('coming'), login('other'), login('office'), login('drc')]);
    const wish = { toUserId: id('王填报'), reason: '轮岗', disablesAccount: false };
    expect((await office('POST', '/handovers', wish)).status).toBe(403);
    expect((await leaving('POST', '/handovers/of-unit', { ...wish, fromUserId: id('王填报') })).status).toBe(403);
    expect((await coming('GET', `/handovers/preview?fromUserId=${id('李填报')}`)).status).toBe(403);
    expect(await leaving('POST', '/handovers', { ...wish, toUserId: id('丙填报') })).toMatchObject({ status: 422, body: { errors: { toUserId: expect.stringContaining('本单位') } } });
    expect(await leaving('POST', '/handovers', { ...wish, reason: '' })).toMatchObject({ status: 422, body: { errors: { reason: expect.any(String) } } });
    const open = await leaving('POST', '/handovers', wish);
    expect(await leaving('POST', '/handovers', wish)).toMatchObject({ status: 422, body: { code: 'handover_open' } });
    const path = `/handovers/${open.body.id}`;
    expect((await other('GET', path)).status).toBe(404);
    expect((await office('GET', path)).status).toBe(403);
    expect((await other<unknown[]>('GET', '/handovers')).body).toEqual([]);
    expect((await drc<unknown[]>('GET', '/handovers?filter={"open":true}')).body).toHaveLength(1);
    expect(await coming('POST', `${path}/cancellation`, { version: 1, reason: '' })).toMatchObject({ status: 422 });
    expect(await coming('POST', `${path}/cancellation`, { version: 1, reason: '人员另有安排' })).toMatchObject({ status: 200, body: { state: 'cancelled', cancelledBy: '王填报', items: [] } });
    expect((await leaving('POST', '/handovers', wish)).status).toBe(201);
  });
});
