import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AdjustmentDetail } from '@portfolio/contracts';
import { UserDirectory } from '@portfolio/identity';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { AdjustmentWorld } from './fixtures/adjustment-world';

const PASSWORD = 'Demo-2026-yuquan!';
const DOCUMENT = '玉发改字〔2026〕41号';

/** Every unit reads every request of its district: what it may not do is a 403. */
describeEachDatabase((engine) => {
  let world: AdjustmentWorld;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    ({ world, app } = await AdjustmentWorld.openHttp(engine));
    await world.module.get(UserDirectory).ensureDemoAccounts('d1', [
      { username: 'filer', displayName: '李填报', role: 'filer', departmentId: 'unit-A' },
      { username: 'head', displayName: '甲局长', role: 'unit_head', departmentId: 'unit-A' },
      { username: 'other', displayName: '丙局长', role: 'unit_head', departmentId: 'unit-C' },
      { username: 'watch', displayName: '赵督查', role: 'inspector' },
      { username: 'drc', displayName: '张规划', role: 'planner' },
      { username: 'drc2', displayName: '陈规划', role: 'planner' },
    ]);
    await world.module.get(UserDirectory).ensureDemoAccounts('d2', [{ username: 'far', displayName: '远规划', role: 'planner' }]);
  });
  afterAll(() => app.close());

  async function login(username: string) {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password: PASSWORD } });
    const headers = { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '', 'x-csrf-token': answer.json<{ csrfToken: string }>().csrfToken };
    return async (method: 'GET' | 'POST', path: string, payload?: Record<string, unknown>) => {
      const { statusCode, body } = await app.inject({ method, url: `/api/v1${path}`, headers, ...(payload && { payload }) });
      return { status: statusCode, body: JSON.parse(body) as never };
    };
  }
  type Session = Awaited<ReturnType<typeof login>>;

  const suspension = (projectId: string) => ({ kind: 'suspend', projectId, reason: '征拆未完成，施工面不能移交' });
  const ask = async (session: Session, projectId: string) => {
    const { status, body } = await session('POST', '/adjustments', suspension(projectId));
    expect(status).toBe(201);
    return body as AdjustmentDetail;
  };

  it('is asked for by the head of the unit that leads, not by its filers, the inspector or another unit’s head', async () => {
    const id = await world.project({ 开工: '2026-12-14' });
    for (const username of ['filer', 'watch']) {
      const session = await login(username);
      for (const path of ['/adjustments', '/adjustments/preview']) expect((await session('POST', path, suspension(id))).status).toBe(403);
    }
    const other = await login('other');
    for (const path of ['/adjustments', '/adjustments/preview']) expect((await other('POST', path, suspension(id))).status).toBe(403);
    // Another district's are not there at all.
    for (const path of ['/adjustments', '/adjustments/preview']) expect((await (await login('far'))('POST', path, suspension(id))).status).toBe(404);
    expect(await world.rows('adjustments', { projectId: id })).toEqual([]);
    expect(await (await login('head'))('POST', '/adjustments/preview', suspension(id))).toMatchObject({ status: 200 });
    expect(await ask(await login('head'), id)).toMatchObject({ state: 'submitted' });
  });

  it('is commented on by the inspector alone, decided by planners alone', async () => {
    const [head, other, watch, drc] = [await login('head'), await login('other'), await login('watch'), await login('drc')];
    const { id } = await ask(head, await world.project({ 开工: '2026-12-14' }));
    const comment = { text: '情况属实，建议限期三个月' };
    for (const session of [head, other, drc]) expect((await session('POST', `/adjustments/${id}/comments`, comment)).status).toBe(403);
    const commented = await watch('POST', `/adjustments/${id}/comments`, comment);
    expect(commented).toMatchObject({ status: 201, body: { comments: [{ text: comment.text }] } });
    const { version } = commented.body as AdjustmentDetail;
    for (const session of [head, other, watch]) {
      expect((await session('POST', `/adjustments/${id}/approval`, { documentNumber: DOCUMENT, version })).status).toBe(403);
      expect((await session('POST', `/adjustments/${id}/return`, { note: '请补充材料', version })).status).toBe(403);
    }
    expect(await drc('POST', `/adjustments/${id}/approval`, { documentNumber: DOCUMENT })).toMatchObject({ status: 422, body: { errors: { version: expect.any(String) } } });
    expect(await drc('POST', `/adjustments/${id}/approval`, { version })).toMatchObject({ status: 422, body: { errors: { documentNumber: expect.any(String) } } });
    expect(await drc('POST', `/adjustments/${id}/return`, { note: '请补充材料', version })).toMatchObject({ status: 200, body: { state: 'returned' } });
  });

  it('is decided by another planner than the one who asked, on what that planner saw', async () => {
    const [drc, drc2] = [await login('drc'), await login('drc2')];
    const projectId = await world.project({ 开工: '2026-12-14' });
    const { id, version } = await ask(drc, projectId);
    expect(await drc('POST', `/adjustments/${id}/approval`, { documentNumber: DOCUMENT, version })).toMatchObject({ status: 403, body: { code: 'adjustment_own' } });
    expect(await drc('POST', `/adjustments/${id}/return`, { note: '请补充材料', version })).toMatchObject({ status: 403, body: { code: 'adjustment_own' } });
    expect(await drc2('POST', `/adjustments/${id}/approval`, { documentNumber: DOCUMENT, version: version + 1 })).toMatchObject({ status: 409, body: { code: 'stale_version', current: { id, version } } });
    expect(await world.rows('projects', { id: projectId })).toMatchObject([{ lifecycle: 'construction' }]);
    expect(await drc2('POST', `/adjustments/${id}/approval`, { documentNumber: DOCUMENT, version })).toMatchObject({ status: 200, body: { state: 'approved', documentNumber: DOCUMENT } });
    expect(await world.rows('projects', { id: projectId })).toMatchObject([{ lifecycle: 'suspended' }]);
  });

  it('is taken back by who asked, by no other unit', async () => {
    const [head, other] = [await login('head'), await login('other')];
    const { id, version } = await ask(head, await world.project({ 开工: '2026-12-14' }));
    expect((await other('POST', `/adjustments/${id}/revocation`, { version })).status).toBe(403);
    const far = await login('far');
    expect((await far('POST', `/adjustments/${id}/revocation`, { version })).status).toBe(404);
    expect((await far('POST', `/adjustments/${id}/approval`, { documentNumber: DOCUMENT, version })).status).toBe(404);
    expect((await far('GET', `/adjustments/${id}`)).status).toBe(404);
    expect(await head('POST', `/adjustments/${id}/revocation`, { version })).toMatchObject({ status: 200, body: { state: 'revoked' } });
    expect((await head('GET', '/adjustments/nothing')).status).toBe(404);
  });
});
