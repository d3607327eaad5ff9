import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FilingDetail, FilingWindow } from '@portfolio/contracts';
import { UserDirectory } from '@portfolio/identity';
import { LightsModule } from '@portfolio/lights';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { ScheduleWorld } from '@portfolio/schedule/testing';
import { FilingModule } from './filing.module';
import { WindowKeeper } from './window-keeper';

const PASSWORD = 'Demo-2026-yuquan!';

describeEachDatabase((engine) => {
  let world: ScheduleWorld;
  let app: NestFastifyApplication;
  let projectId: string;

  beforeAll(async () => {
    ({ world, app } = await ScheduleWorld.openHttp(engine, [LightsModule, FilingModule]));
    await world.module.get(UserDirectory).ensureDemoAccounts('d1', [
      { username: 'filer', displayName: '李填报', role: 'filer', departmentId: 'unit-A' },
      { username: 'head', displayName: '李负责', role: 'unit_head', departmentId: 'unit-A' },
      { username: 'other', displayName: '王填报', role: 'filer', departmentId: 'unit-C' },
      { username: 'office', displayName: '赵督查', role: 'inspector' },
      { username: 'office2', displayName: '孙规划', role: 'planner' },
      { username: 'leader', displayName: '钱区长', role: 'leader' },
    ]);
    projectId = await world.project({ lifecycle: 'construction' });
    await world.module.get(WindowKeeper).keepAll();
  });
  afterAll(() => app.close());

  async function login(username: string) {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password: PASSWORD } });
    const headers = { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '', 'x-csrf-token': answer.json<{ csrfToken: string }>().csrfToken };
    return async (method: 'GET' | 'POST' | 'PUT', path: string, payload?: Record<string, unknown>) => {
      const { statusCode: status, headers: answered, body } = await app.inject({ method, url: `/api/v1${path}`, headers, ...(payload && { payload }) });
      return { status, range: answered['content-range'], body: JSON.parse(body) as FilingDetail };
    };
  }

  it('lets each take the own step only, hides what has not left the unit, and refuses malformed figures', async () => {
    const [filer, head, other, office, planner, leader] = [await login('filer'), await login('head'), await login('other'), await login('office'), await login('office2'), await login('leader')];
    const windows = (await planner('GET', '/filing-windows?filter=%7B%22state%22%3A%22open%22%2C%22kind%22%3A%22week%22%7D')).body as unknown as FilingWindow[];
    const windowId = windows[0]?.id ?? '';
    const start = { windowId, projectId };
    expect((await filer('GET', '/filing-duties')).range).toBe('filing-duties 0-0/1');
    for (const person of [office, planner, leader]) expect((await person('POST', '/filings', start)).status).toBe(403);
    expect(await other('POST', '/filings', start)).toMatchObject({ status: 422, body: { code: 'filing_not_due' } });
    const draft = await filer('POST', '/filings', start);
    expect(draft).toMatchObject({ status: 200, body: { state: 'draft', projectId, version: 1 } });
    const path = `/filings/${draft.body.id}`;
    for (const person of [other, office, leader]) expect((await person('GET', path)).status).toBe(404);
    expect(await filer('PUT', path, { progressPercent: 101, version: 1 })).toMatchObject({ status: 422, body: { errors: { progressPercent: expect.any(String) } } });
    expect(await filer('PUT', path, { investmentPeriod: '12万', version: 1 })).toMatchObject({ status: 422, body: { errors: { investmentPeriod: expect.any(String) } } });
    const saved = await filer('PUT', path, { progressText: '<b>基础</b>完成', nextSteps: '主体', progressPercent: 30, version: 1 });
    expect(saved).toMatchObject({ status: 200, body: { progressText: '<b>基础</b>完成', version: 2 } });
    expect(await head('PUT', path, { nextSteps: '旧的', version: 1 })).toMatchObject({ status: 409, body: { code: 'stale_version', current: { version: 2 } } });
    expect((await head('POST', `${path}/editing`)).body).toMatchObject([{ name: '李填报' }]);
    expect((await filer('POST', `${path}/checks`)).status).toBe(200);
    expect(await filer('POST', `${path}/submission`, { version: 2 })).toMatchObject({ status: 200, body: { state: 'pending_head' } });
    for (const person of [filer, office]) expect((await person('POST', `${path}/approval`, { version: 3 })).status).toBe(403);
    expect((await office('POST', `${path}/acceptance`, { version: 3 })).status).toBe(404);
    expect(await head('POST', `${path}/approval`, { version: 3 })).toMatchObject({ status: 200, body: { state: 'submitted' } });
    for (const person of [filer, head, planner, leader]) expect((await person('POST', `${path}/return`, { note: '退回', version: 4 })).status).toBe(403);
    expect(await office('POST', `${path}/return`, { version: 4 })).toMatchObject({ status: 422, body: { errors: { note: expect.any(String) } } });
    expect(await office('POST', `${path}/return`, { words: [{ field: 'progressText', text: '请写工程量' }], version: 4 })).toMatchObject({ status: 200, body: { state: 'returned', reviewWords: { progressText: '请写工程量' } } });
    expect((await filer('POST', `${path}/submission`, { version: 5 })).body.state).toBe('pending_head');
    expect((await head('POST', `${path}/approval`, { version: 6 })).body.state).toBe('submitted');
    expect(await office('POST', `${path}/acceptance`, { version: 7 })).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect((await leader('GET', path)).status).toBe(200);
    expect((await leader('GET', '/filings?filter=%7B%22secret%22%3A1%7D')).status).toBe(400);
    expect((await filer('POST', `/filing-windows/${windowId}/skip`, { reason: '不想填', version: 1 })).status).toBe(403);
    expect((await leader('GET', `/projects/${projectId}/filings`)).status).toBe(200);
  });

  it('a unit that waives its head’s approval files straight to 督查室', async () => {
    await world.database.dataSource.manager.update('departments', { id: 'unit-A' }, { waivesHeadApproval: true });
    const second = await world.project({ lifecycle: 'construction' });
    await world.module.get(WindowKeeper).keepAll();
    const filer = await login('filer');
    const duties = (await filer('GET', `/filing-duties?filter=${encodeURIComponent(JSON.stringify({ projectId: second }))}`)).body as unknown as { windowId: string }[];
    const draft = await filer('POST', '/filings', { windowId: duties[0]?.windowId, projectId: second });
    const { body } = await filer('PUT', `/filings/${draft.body.id}`, { progressText: '进场', nextSteps: '放线', version: 1 });
    expect(await filer('POST', `/filings/${draft.body.id}/submission`, { version: body.version })).toMatchObject({ body: { state: 'submitted', inTime: true } });
  });
});
