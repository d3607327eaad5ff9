import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SupervisionOrderDetail } from '@portfolio/contracts';
import { ReviewMoments } from '@portfolio/filing';
import { UserDirectory } from '@portfolio/identity';
import { LightsModule } from '@portfolio/lights';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { ScheduleWorld } from '@portfolio/schedule/testing';
import JSZip from 'jszip';
import { SupervisionModule } from './supervision.module';

const PASSWORD = 'Demo-2026-yuquan!';
const SCRIPT = '<script>alert("x")</script>&乙';

describeEachDatabase((engine) => {
  let world: ScheduleWorld;
  let app: NestFastifyApplication;
  let cause: Record<string, unknown>;

  beforeAll(async () => {
    ({ world, app } = await ScheduleWorld.openHttp(engine, [LightsModule, SupervisionModule]));
    await world.module.get(UserDirectory).ensureDemoAccounts('d1', [
      { username: 'filer', displayName: '李填报', role: 'filer', departmentId: 'unit-A' },
      { username: 'head', displayName: '李负责', role: 'unit_head', departmentId: 'unit-A' },
      { username: 'other', displayName: '王填报', role: 'filer', departmentId: 'unit-C' },
      { username: 'office', displayName: '赵督查', role: 'inspector' },
      { username: 'leader', displayName: '钱区长', role: 'leader' },
    ]);
    const projectId = await world.project();
    const { id } = await world.addMilestone(projectId, { name: '施工许可', baselineDate: '2026-11-16' });
    await world.freeze(projectId);
    cause = { projectId, causeType: 'milestone', causeId: id, causeNumber: 1 };
  });
  afterAll(() => app.close());

  async function login(username: string) {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password: PASSWORD } });
    const headers = { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '', 'x-csrf-token': answer.json<{ csrfToken: string }>().csrfToken };
    const raw = (method: 'GET' | 'POST' | 'PUT', path: string, payload?: Record<string, unknown>) => app.inject({ method, url: `/api/v1${path}`, headers, ...(payload && { payload }) });
    return Object.assign(
      async (method: 'GET' | 'POST' | 'PUT', path: string, payload?: Record<string, unknown>) => {
        const { statusCode, headers: answered, body } = await raw(method, path, payload);
        return { status: statusCode, range: answered['content-range'], body: JSON.parse(body) as SupervisionOrderDetail };
      },
      { raw },
    );
  }

  it('goes from draft to closed through the people whose step it is, each refused the others’', async () => {
    const [filer, head, other, office, leader] = await Promise.all([login('filer'), login('head'), login('other'), login('office'), login('leader')]);
    for (const person of [filer, head, leader]) expect((await person('POST', '/supervision-orders', cause)).status).toBe(403);
    const drafted = await office('POST', '/supervision-orders', cause);
    expect(drafted).toMatchObject({ status: 201, body: { state: 'drafted', departmentId: 'unit-A', actions: ['edit', 'discard', 'issue'] } });
    const path = `/supervision-orders/${drafted.body.id}`;
    for (const person of [filer, leader]) expect((await person('GET', path)).status).toBe(404);
    expect(await office('PUT', path, { requirement: SCRIPT, deadlineDays: 3, version: 1 })).toMatchObject({ status: 200, body: { requirement: SCRIPT, deadlineIfIssued: '2026-11-26', version: 2 } });
    expect(await office('PUT', path, { title: '旧稿', version: 1 })).toMatchObject({ status: 409, body: { code: 'stale_version', current: { version: 2 } } });
    expect((await filer('POST', `${path}/issue`, { version: 2 })).status).toBe(403);
    expect(await office('POST', `${path}/issue`, { version: 2 })).toMatchObject({ status: 200, body: { state: 'issued', number: 'Y督〔2026〕1号', deadline: '2026-11-26', firstDeadline: '2026-11-26' } });
    expect(await world.module.get(ReviewMoments).of('d1', String(cause['projectId']))).toEqual([{ what: '督办单Y督〔2026〕1号办理时限', at: '2026-11-26T16:00:00.000Z' }]);
    expect(await leader('GET', path)).toMatchObject({ status: 200, body: { actions: [], requirement: SCRIPT } });
    expect((await other('POST', `${path}/sign`, { version: 3 })).status).toBe(403);
    expect((await office('POST', `${path}/sign`, { version: 3 })).status).toBe(403);
    expect(await filer('POST', `${path}/sign`, { version: 3 })).toMatchObject({ status: 200, body: { state: 'signed', actions: ['draft_reply', 'reply', 'object'] } });
    expect((await filer('POST', `${path}/extension`, { reason: '延后办理', deadline: '2026-12-10', version: 4 })).status).toBe(403);
    expect(await head('POST', `${path}/extension`, { reason: '延后办理', deadline: '2026-12-10', version: 4 })).toMatchObject({ status: 200, body: { extensionAsked: true } });
    expect(await office('POST', `${path}/extension-decision`, { grant: false, version: 5 })).toMatchObject({ status: 422, body: { errors: { words: expect.any(String) } } });
    expect(await office('POST', `${path}/extension-decision`, { grant: false, words: '期限充足', version: 5 })).toMatchObject({ status: 200, body: { deadline: '2026-11-26', extensions: 0 } });
    expect(await filer('POST', `${path}/reply`, { text: '', version: 6 })).toMatchObject({ status: 422, body: { errors: { text: expect.any(String) } } });
    expect(await filer('POST', `${path}/reply`, { text: SCRIPT, newDate: '2026-11-01', version: 6 })).toMatchObject({ status: 422, body: { errors: { newDate: expect.any(String) } } });
    expect(await filer('POST', `${path}/reply`, { text: SCRIPT, newDate: '2026-12-01', version: 6 })).toMatchObject({ status: 200, body: { state: 'replied' } });
    expect((await head('POST', `${path}/accept`, { version: 7 })).status).toBe(403);
    expect(await office('POST', `${path}/accept`, { version: 7 })).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect(await office('POST', `${path}/close`, { version: 8 })).toMatchObject({ status: 422, body: { code: 'order_cause_stands' } });
    expect(await other('GET', '/supervision-orders?filter=%7B%22open%22%3Atrue%7D')).toMatchObject({ status: 200, range: 'supervision-orders 0-0/1' });
    expect((await other('GET', '/supervision-orders?filter=%7B%22secret%22%3Atrue%7D')).status).toBe(400);
  });

  it('comes as a document with a Chinese name, text as text, and the export is in the trail', async () => {
    const leader = await login('leader');
    const { id } = (JSON.parse((await leader.raw('GET', '/supervision-orders')).body) as SupervisionOrderDetail[])[0] as SupervisionOrderDetail;
    const answer = await leader.raw('GET', `/supervision-orders/${id}/document`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent('Y督〔2026〕1号')}`);
    const xml = (await (await JSZip.loadAsync(answer.rawPayload)).file('word/document.xml')?.async('string')) ?? '';
    expect(xml).toContain('Y督〔2026〕1号');
    expect(xml).toContain('&lt;script&gt;');
    expect(xml).not.toContain('<script>');
    const entries = await world.database.dataSource.manager.countBy('audit_entries', { action: 'export', objectId: id });
    expect(entries).toBe(1);
  });

  it('numbers with the word an inspector has chosen, in its version', async () => {
    const [office, filer] = [await login('office'), await login('filer')];
    expect(await filer('GET', '/supervision-orders/numbering')).toMatchObject({ status: 200, body: { prefix: 'Y督', version: 0 } });
    expect((await filer('PUT', '/supervision-orders/numbering', { prefix: '玉督', version: 0 })).status).toBe(403);
    expect((await office('PUT', '/supervision-orders/numbering', { prefix: '<b>', version: 0 })).status).toBe(422);
    expect(await office('PUT', '/supervision-orders/numbering', { prefix: '玉督', version: 0 })).toMatchObject({ status: 200, body: { prefix: '玉督', version: 1 } });
    expect((await office('PUT', '/supervision-orders/numbering', { prefix: '玉政督', version: 0 })).status).toBe(409);
  });
});
