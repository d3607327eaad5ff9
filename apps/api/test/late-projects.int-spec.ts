import type { LateProject, LateProjectDetail, Milestone, Project, ReviewNote, SupervisionOrder } from '@portfolio/contracts';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { ReminderScan } from '@portfolio/reminders';
import { startProduct, type Client, type Product } from './product';

describeEachDatabase((engine) => {
  let product: Product;
  let inspector: Client;

  beforeAll(async () => {
    product = await startProduct({ ...(await engine.createEnvironment()), APP_NOW: '2026-11-23T09:00:00+08:00' });
    inspector = await product.as('inspector');
  });
  afterAll(() => product.stop());

  it('lists every project with an overdue milestone, worst first, and no other', async () => {
    const { rows, total } = await inspector.list<LateProject>('late-projects');
    const overdue = await inspector.list<Milestone>('milestones', { status: 'overdue' });
    expect(total).toBe(rows.length);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(overdue.rows.map(({ projectId }) => projectId)));
    expect(rows.map(({ severity }) => severity)).toEqual(rows.map(({ severity }) => severity).sort((a, b) => b - a));
    for (const row of rows) {
      const own = overdue.rows.filter(({ projectId }) => projectId === row.id);
      expect(row.milestones.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
      expect(row.workingDaysLate).toBe(Math.max(...own.map(({ workingDaysLate }) => workingDaysLate)));
      expect(row.severityReasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(row.severity, 5);
    }
  });

  it('hears the unit: a new forecast ends its silence and stands among the last three, and the project stays as late as it was', async () => {
    const head = await product.as('head');
    const { rows } = await inspector.list<LateProject>('late-projects', { departmentId: head.session?.user.departmentId });
    const [before] = rows;
    const milestone = (await head.get<Milestone>(`/milestones/${before?.milestones[0]?.id ?? ''}`)).body;
    expect((await head.put(`/milestones/${milestone.id}`, { forecastDate: '2027-03-31', version: milestone.version })).status).toBe(200);
    const after = (await inspector.get<LateProjectDetail>(`/late-projects/${before?.id ?? ''}`)).body;
    expect(after).toMatchObject({ silentWorkingDays: 0, workingDaysLate: before?.workingDaysLate, lateSince: before?.lateSince });
    expect(after.forecasts[0]).toMatchObject({ milestoneName: milestone.name, to: '2027-03-31' });
    expect(after.forecasts.length).toBeLessThanOrEqual(3);
    expect(after.lastAct?.text).toContain('修改');
  });

  it('hears the unit when it answers an order; signing for it alone is no answer', async () => {
    const head = await product.as('head');
    const { rows } = await inspector.list<LateProject>('late-projects', { departmentId: head.session?.user.departmentId });
    const late = rows.find(({ openOrders }) => openOrders.some(({ state }) => state === 'issued'));
    const path = `/supervision-orders/${late?.openOrders.find(({ state }) => state === 'issued')?.id ?? ''}`;
    const seen = async () => (await inspector.get<LateProjectDetail>(`/late-projects/${late?.id ?? ''}`)).body;
    const before = (await seen()).lastAct;
    const signed = await head.post<SupervisionOrder>(`${path}/sign`, { version: (await head.get<SupervisionOrder>(path)).body.version });
    expect(signed).toMatchObject({ status: 200, body: { state: 'signed' } });
    expect((await seen()).lastAct).toEqual(before);
    expect((await head.post(`${path}/reply`, { text: '已组织施工单位进场', newDate: '2026-12-20', version: signed.body.version })).status).toBe(200);
    expect(await seen()).toMatchObject({ silentWorkingDays: 0, lastAct: { text: '李局长：回复' } });
  });

  it('says rung by rung who was reached, and of whoever was not, why', async () => {
    await product.app.get(ReminderScan).run({ asOf: '2026-11-23', dryRun: false });
    const { rows } = await inspector.list<LateProject>('late-projects');
    const missed = rows.find(({ reminders }) => reminders.missed > 0);
    const { sections } = (await inspector.get<LateProjectDetail>(`/late-projects/${missed?.id ?? ''}`)).body;
    const told = sections.find(({ name }) => name === '提醒送达')?.lines ?? [];
    expect(told.every(({ rung }) => rung !== undefined)).toBe(true);
    const unreached = told.filter(({ rung }) => rung?.outcome.startsWith('没有收件人'));
    expect(unreached.length).toBeGreaterThan(0);
    for (const { rung, undelivered } of unreached) expect(rung?.outcome).toBe(`没有收件人，${undelivered ?? ''}`);
    expect(unreached.map(({ undelivered }) => undelivered).join()).toMatch(/没有在用的(填报员|单位负责人)账号/);
  });

  it('keeps an inspector’s words, and takes them from nobody else', async () => {
    const [project] = (await inspector.list<LateProject>('late-projects')).rows;
    const path = `/late-projects/${project?.id ?? ''}/notes`;
    expect(await inspector.post<ReviewNote>(path, { text: '要求本周内报送原因' })).toMatchObject({ status: 201, body: { text: '要求本周内报送原因', projectId: project?.id } });
    expect((await inspector.post(path, { text: ' ' })).status).toBe(422);
    for (const name of ['leader', 'filer', 'planner']) expect((await (await product.as(name)).post(path, { text: '别人的意见' })).status).toBe(403);
    const leader = await product.as('leader');
    expect((await leader.get<LateProjectDetail>(`/late-projects/${project?.id ?? ''}`)).body).toMatchObject({ notes: 1, reviewNotes: [{ text: '要求本周内报送原因' }] });
  });

  it('has no page for a project that is not late, and refuses unknown filters', async () => {
    const [fine] = (await inspector.list<Project>('projects', { overdue: false })).rows;
    expect((await inspector.get(`/late-projects/${fine?.id ?? ''}`)).status).toBe(404);
    expect((await inspector.get('/late-projects?filter={"colour":"red"}')).body).toMatchObject({ code: 'unknown_filter_field' });
    expect((await (await product.as('filer')).get('/late-projects')).status).toBe(403);
  });
});
