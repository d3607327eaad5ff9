import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { BlockerDetail, BlockerStatistics, CoordinationAgenda } from '@portfolio/contracts';
import { UserDirectory } from '@portfolio/identity';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { ScheduleWorld } from '@portfolio/schedule/testing';
import JSZip from 'jszip';
import { BlockersModule } from './blockers.module';

const PASSWORD = 'Demo-2026-yuquan!';
const FORMULA = '=HYPERLINK("http://x","点我")';

describeEachDatabase((engine) => {
  let world: ScheduleWorld;
  let app: NestFastifyApplication;
  let blocker: Record<string, unknown>;

  beforeAll(async () => {
    ({ world, app } = await ScheduleWorld.openHttp(engine, [BlockersModule]));
    await world.module.get(UserDirectory).ensureDemoAccounts('d1', [
      { username: 'filer', displayName: '李填报', role: 'filer', departmentId: 'unit-A' },
      { username: 'fixer', displayName: '王填报', role: 'filer', departmentId: 'unit-C' },
      { username: 'fixhead', displayName: '王局长', role: 'unit_head', departmentId: 'unit-C' },
      { username: 'office', displayName: '赵督查', role: 'inspector' },
      { username: 'leader', displayName: '钱区长', role: 'leader' },
      { username: 'sys', displayName: '周运维', role: 'sysadmin' },
    ]);
    blocker = { projectId: await world.project(), type: 'land', level: 'district', title: FORMULA, description: '<b>征收</b>协议未签', departmentId: 'unit-C', deadline: '2026-12-04' };
  });
  afterAll(() => app.close());

  async function login(username: string) {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password: PASSWORD } });
    const headers = { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '', 'x-csrf-token': answer.json<{ csrfToken: string }>().csrfToken };
    const raw = (method: 'GET' | 'POST' | 'PUT', path: string, payload?: Record<string, unknown>) => app.inject({ method, url: `/api/v1${path}`, headers, ...(payload && { payload }) });
    return Object.assign(
      async (method: 'GET' | 'POST' | 'PUT', path: string, payload?: Record<string, unknown>) => {
        const { statusCode, headers: answered, body } = await raw(method, path, payload);
        return { status: statusCode, range: answered['content-range'], body: JSON.parse(body) as BlockerDetail };
      },
      { raw },
    );
  }

  it('each step belongs to its people; the others are refused', async () => {
    const [filer, fixer, fixhead, office, leader, sys] = await Promise.all([login('filer'), login('fixer'), login('fixhead'), login('office'), login('leader'), login('sys')]);
    for (const person of [leader, sys]) expect((await person('POST', '/blockers', blocker)).status).toBe(403);
    expect((await fixer('POST', '/blockers', blocker)).status).toBe(403);
    expect(await filer('POST', '/blockers', { ...blocker, title: '短' })).toMatchObject({ status: 422, body: { errors: { title: expect.any(String) } } });
    const raised = await filer('POST', '/blockers', blocker);
    expect(raised).toMatchObject({ status: 201, body: { state: 'raised', title: FORMULA, version: 1 } });
    const path = `/blockers/${raised.body.id}`;
    expect((await sys('GET', path)).status).toBe(403);
    expect(await leader('GET', path)).toMatchObject({ status: 200, body: { actions: [] } });
    expect((await office('POST', `${path}/taking-on`, { version: 1 })).status).toBe(403);
    expect((await filer('POST', `${path}/taking-on`, { version: 1 })).status).toBe(403);
    expect(await fixer('POST', `${path}/taking-on`, { version: 1 })).toMatchObject({ status: 200, body: { state: 'working', actions: ['ask_back', 'progress', 'fix', 'hand_over'] } });
    expect(await fixer('POST', `${path}/progress`, { text: '已入户', version: 1 })).toMatchObject({ status: 409, body: { code: 'stale_version', current: { version: 2 } } });
    expect((await fixer('POST', `${path}/escalation`, { text: '请区里协调', version: 2 })).status).toBe(403);
    expect(await fixhead('POST', `${path}/escalation`, { text: '请区里协调', version: 2 })).toMatchObject({ status: 200, body: { escalatedOn: '2026-11-23' } });
    expect((await fixhead('POST', `${path}/de-escalation`, { text: '不必了', version: 3 })).status).toBe(403);
    expect((await fixer('PUT', `${path}/deadline`, { deadline: '2027-01-10', text: '来不及', version: 3 })).status).toBe(403);
    expect(await office('PUT', `${path}/deadline`, { deadline: '2026-12-10', text: '公告期未满', version: 3 })).toMatchObject({ status: 200, body: { deadline: '2026-12-10', firstDeadline: '2026-12-04' } });
    expect(await fixer('POST', `${path}/fix`, { text: '', version: 4 })).toMatchObject({ status: 422, body: { errors: { text: expect.any(String) } } });
    expect(await fixer('POST', `${path}/fix`, { text: '已签约', version: 4 })).toMatchObject({ status: 200, body: { state: 'fixed' } });
    for (const person of [fixer, fixhead]) expect((await person('POST', `${path}/acceptance`, { version: 5 })).status).toBe(403);
    expect(await office('POST', `${path}/rejection`, { text: '一户未搬', version: 5 })).toMatchObject({ status: 200, body: { state: 'working' } });
    expect(await leader('GET', '/blockers?filter=%7B%22escalated%22%3Atrue%7D')).toMatchObject({ status: 200, range: 'blockers 0-0/1' });
    expect((await leader('GET', '/blockers?filter=%7B%22secret%22%3Atrue%7D')).status).toBe(400);
    expect((await leader('GET', '/blockers?sort=%5B%22secret%22%2C%22ASC%22%5D')).status).toBe(400);
  });

  it('the list comes as CSV with defused cells, the agenda as DOCX with text as text; both exports are in the trail', async () => {
    const leader = await login('leader');
    const csv = await leader.raw('GET', '/blockers/export?filter=%7B%22type%22%3A%22land%22%7D');
    expect(csv.headers['content-disposition']).toContain(encodeURIComponent('要素问题-2026-11-23.csv'));
    expect(csv.body).toContain(`"'=HYPERLINK(""http://x"",""点我"")"`);
    expect(csv.body).toContain('首次时限,现行时限');
    const none = await leader.raw('GET', '/blockers/export?filter=%7B%22type%22%3A%22energy%22%7D');
    expect(none.body.trim().split('\r\n')).toHaveLength(1);
    const agenda = (await leader('GET', '/blockers/agenda')).body as unknown as CoordinationAgenda;
    expect(agenda).toMatchObject({ title: '要素保障专题调度会议程', items: [{ title: FORMULA, escalationReason: '请区里协调' }] });
    const docx = await leader.raw('GET', '/blockers/agenda/document');
    expect(docx.headers['content-type']).toContain('wordprocessingml');
    const xml = (await (await JSZip.loadAsync(docx.rawPayload)).file('word/document.xml')?.async('string')) ?? '';
    expect(xml).toContain('&lt;b&gt;征收');
    expect(xml).not.toContain('印发');
    const exported = await world.database.dataSource.manager.find<{ id: string; action: string; objectType: string; reason: string | null }>('audit_entries', { where: { action: 'export', objectType: 'blocker_list' }, order: { id: 'ASC' } });
    expect(exported.map(({ reason }) => reason)).toEqual(['筛选：问题类型=用地', '筛选：问题类型=能耗', null]);
  });

  it('statistics take a period and refuse what is none', async () => {
    const leader = await login('leader');
    const answer = (await leader('GET', '/blockers/statistics?from=2026-12-01&to=2026-12-31')).body as unknown as BlockerStatistics;
    expect(answer).toMatchObject({ from: '2026-12-01', to: '2026-12-31', byType: [{ key: 'land', open: 1, due: 1, closed: 0 }], total: { due: 1 } });
    expect((await leader('GET', '/blockers/statistics?from=2026-13-01')).status).toBe(422);
  });
});
