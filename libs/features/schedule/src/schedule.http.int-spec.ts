import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Milestone } from '@portfolio/contracts';
import { UserDirectory } from '@portfolio/identity';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { ScheduleWorld } from './testing/schedule-world';

const PASSWORD = 'Demo-2026-yuquan!';

describeEachDatabase((engine) => {
  let world: ScheduleWorld;
  let app: NestFastifyApplication;
  let projectId: string;

  beforeAll(async () => {
    ({ world, app } = await ScheduleWorld.openHttp(engine));
    await world.module.get(UserDirectory).ensureDemoAccounts('d1', [
      { username: 'filer', displayName: '李填报', role: 'filer', departmentId: 'unit-A' },
      { username: 'other', displayName: '王填报', role: 'filer', departmentId: 'unit-C' },
      { username: 'drc', displayName: '张规划', role: 'planner' },
    ]);
    projectId = await world.project();
  });
  afterAll(() => app.close());

  async function login(username: string) {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password: PASSWORD } });
    const headers = { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '', 'x-csrf-token': answer.json<{ csrfToken: string }>().csrfToken };
    const send = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: Record<string, unknown>) => {
      const { statusCode, headers: answered, body } = await app.inject({ method, url: `/api/v1${path}`, headers, ...(payload && { payload }) });
      return { status: statusCode, range: answered['content-range'], body: JSON.parse(body) as never };
    };
    return Object.assign(send, { headers });
  }

  it('takes a milestone from draft over baseline and completion back to open', async () => {
    const [filer, other, planner] = [await login('filer'), await login('other'), await login('drc')];
    const proposal = await filer('GET', `/projects/${projectId}/template-proposal?kind=road&startDate=2026-10-12`);
    expect(proposal).toMatchObject({ status: 200, body: { kind: 'road', proposedKind: false, milestones: { length: 10 } } });
    const draft = { projectId, kind: 'approval', name: '立项', weight: 20, baselineDate: '2026-11-16' };
    expect((await other('POST', '/milestones', draft)).status).toBe(403);
    const created = await filer('POST', '/milestones', draft);
    expect(created).toMatchObject({ status: 201, body: { name: '立项', status: 'planned', version: 1 } });
    const { id } = created.body as Milestone;
    expect(await filer('PUT', `/milestones/${id}`, { weight: 30, version: 1 })).toMatchObject({ status: 200, body: { weight: 30, version: 2 } });
    expect(await filer('PUT', `/milestones/${id}`, { weight: 40, version: 1 })).toMatchObject({ status: 409, body: { code: 'stale_version', current: { weight: 30, version: 2 } } });
    expect((await filer('POST', `/projects/${projectId}/baselines`, { version: 1 })).status).toBe(403);
    expect(await planner('POST', `/projects/${projectId}/baselines`, {})).toMatchObject({ status: 422, body: { errors: { version: expect.any(String) } } });
    expect(await planner('POST', `/projects/${projectId}/baselines`, { version: 7 })).toMatchObject({ status: 409, body: { code: 'stale_version', current: { id: projectId, version: 1 } } });
    expect(await planner('POST', `/projects/${projectId}/baselines`, { version: 1 })).toMatchObject({ status: 201, body: { number: 1, frozenBy: '张规划' } });
    expect(await filer('PUT', `/milestones/${id}`, { baselineDate: '2027-11-16', version: 3 })).toMatchObject({ status: 422, body: { code: 'baseline_frozen', errors: { baselineDate: expect.any(String) } } });
    expect(await filer('GET', `/milestones?filter=${encodeURIComponent('{"status":"overdue"}')}&range=[0,9]`)).toMatchObject({ status: 200, range: 'milestones 0-0/1', body: [{ id, daysLate: 7 }] });
    const completion = { actualDate: '2026-11-20', note: '等待批复', version: 3 };
    expect(await filer('POST', `/milestones/${id}/completion`, completion)).toMatchObject({ status: 200, body: { status: 'overdue', actualDate: null, completionClaim: { state: 'pending', date: '2026-11-20' } } });
    expect((await filer('POST', `/milestones/${id}/completion/acceptance`, { version: 4 })).status).toBe(403);
    const pending = await planner('GET', `/milestones?filter=${encodeURIComponent('{"claim":"pending"}')}&sort=["claimedAt","ASC"]&range=[0,9]`);
    expect(pending).toMatchObject({ status: 200, range: 'milestones 0-0/1', body: [{ id }] });
    expect(await planner('POST', `/milestones/${id}/completion/return`, { reason: '请补验收单', version: 4 })).toMatchObject({ status: 200, body: { completionClaim: { state: 'returned', returnedReason: '请补验收单' } } });
    expect(await filer('POST', `/milestones/${id}/completion`, { ...completion, version: 5 })).toMatchObject({ status: 200 });
    expect(await filer('POST', `/milestones/${id}/completion/withdrawal`, { version: 6 })).toMatchObject({ status: 200, body: { completionClaim: null } });
    expect(await filer('POST', `/milestones/${id}/completion`, { ...completion, version: 7 })).toMatchObject({ status: 200 });
    expect(await planner('POST', '/milestones/completion/acceptances', { milestones: [{ milestoneId: id, version: 8 }] })).toEqual(expect.objectContaining({ status: 200, body: { accepted: [id], refused: [] } }));
    expect(await filer('GET', `/milestones/${id}`)).toMatchObject({ body: { status: 'done_late', daysLate: 4, completion: { source: 'claim', acceptedBy: '张规划' } } });
    expect((await filer('DELETE', `/milestones/${id}/completion`, { reason: '误登', version: 9 })).status).toBe(403);
    expect(await planner('DELETE', `/milestones/${id}/completion`, { reason: '误登', version: 9 })).toMatchObject({ status: 200, body: { status: 'overdue', version: 10 } });
    const history = await filer('GET', `/projects/${projectId}/history`);
    expect((history.body as { action: string }[]).map(({ action }) => action)).toEqual(['reopen', 'complete', 'claim', 'withdraw', 'claim', 'return', 'claim', 'freeze_baseline', 'update', 'create']);
  });

  it('lists baselines, freezes many, orders, deletes and shows forecasts', async () => {
    const [filer, planner] = [await login('filer'), await login('drc')];
    const another = await world.project();
    const add = async (name: string) => ((await filer('POST', '/milestones', { projectId: another, kind: 'other', name, weight: 1, forecastDate: '2027-01-04' })).body as Milestone).id;
    const [a, b] = [await add('甲'), await add('乙')];
    expect(await filer('POST', `/projects/${another}/milestone-order`, { milestoneIds: [b, a] })).toMatchObject({ status: 200, body: [{ name: '乙' }, { name: '甲' }] });
    expect(await filer('DELETE', `/milestones/${b}?version=2`)).toMatchObject({ status: 200, body: { name: '乙' } });
    expect(await filer('GET', `/projects/${another}/forecast-history`)).toMatchObject({ status: 200, body: [{ milestoneId: a, from: null, to: '2027-01-04', changedBy: '李填报' }] });
    expect(await planner('POST', '/baselines/bulk', { projects: [{ projectId: another, version: 1 }] })).toMatchObject({ status: 200, body: { frozen: [], refused: [{ code: 'baseline_missing_dates' }] } });
    expect(await planner('POST', '/baselines/bulk', { projects: [{ projectId: another, version: 4 }] })).toMatchObject({ status: 200, body: { refused: [{ code: 'stale_version' }] } });
    expect((await planner('POST', '/baselines/bulk', { projects: [{ projectId: another }] })).status).toBe(422);
    expect((await filer('POST', '/baselines/bulk', { projects: [{ projectId: another, version: 1 }] })).status).toBe(403);
    expect(await filer('GET', `/baselines?filter=${encodeURIComponent(JSON.stringify({ projectId }))}`)).toMatchObject({ status: 200, range: 'baselines 0-0/1', body: [{ number: 1, entries: [{ name: '立项' }] }] });
    expect(await filer('POST', `/projects/${another}/milestone-template`, { kind: 'soft', startDate: '2027-01-04' })).toMatchObject({ status: 200, body: { length: 8 } });
  });

  it('keeps the first baseline to be read, never to be written, and draws the trend of forecasts beside it', async () => {
    const [filer, planner] = [await login('filer'), await login('drc')];
    const id = await world.project();
    const milestone = (await filer('POST', '/milestones', { projectId: id, kind: 'start', name: '开工', weight: 10, baselineDate: '2026-12-07' })).body as Milestone;
    const frozen = (await planner('POST', `/projects/${id}/baselines`, { version: 1 })).body as { id: string };
    const moved = await filer('PUT', `/milestones/${milestone.id}`, { forecastDate: '2026-12-21', version: 2 });
    expect(moved).toMatchObject({ status: 200, body: { baselineDate: '2026-12-07', firstBaselineDate: '2026-12-07', slipDays: 14, slipFromFirstDays: 14 } });
    expect(await filer('GET', `/projects/${id}/milestone-trend`)).toMatchObject({ status: 200, body: { lines: [{ milestoneId: milestone.id, name: '开工', baselineDate: '2026-12-07', points: [{ forecastDate: '2026-12-21' }] }] } });
    expect(await filer('GET', `/baselines/${frozen.id}`)).toMatchObject({ status: 200, body: { number: 1, projectId: id, entries: [{ name: '开工', baselineDate: '2026-12-07' }] } });
    for (const method of ['PUT', 'DELETE'] as const) expect((await planner(method, `/baselines/${frozen.id}`, { version: 1 })).status).toBe(404);
    expect(await planner('POST', `/projects/${id}/baselines`, { version: 1 })).toMatchObject({ status: 422, body: { code: 'baseline_frozen' } });
    const unknown = await login('filer');
    expect((await unknown('GET', '/projects/nothing/milestone-trend')).status).toBe(404);
    expect((await unknown('GET', '/baselines/nothing')).status).toBe(404);
  });

  it('exports the milestones that the filter finds, with both variances, and notes it', async () => {
    const id = await world.project();
    const filer = await login('filer');
    await filer('POST', '/milestones', { projectId: id, kind: 'start', name: '=开工', weight: 10, baselineDate: '2026-12-07' });
    const answer = await app.inject({ method: 'GET', url: `/api/v1/milestones/export?filter=${encodeURIComponent(JSON.stringify({ projectId: id }))}`, headers: filer.headers });
    expect(answer.headers['content-type']).toContain('text/csv');
    const [header = '', row = '', ...rest] = answer.body.trimEnd().split('\r\n');
    expect(header).toContain('与首版基线偏差（自然日）');
    expect(row).toContain(",'=开工,");
    expect(rest).toEqual([]);
    expect(await world.database.dataSource.manager.findBy('audit_entries', { action: 'export' } as object)).toMatchObject([{ objectType: 'milestone_list', objectLabel: '节点导出 CSV，1 个节点' }]);
    expect((await filer('GET', '/milestones/export?filter={"x":1}')).status).toBe(400);
  });
});
