import { createHash } from 'node:crypto';
import type { ErrorBody, Milestone, WeeklySummary, Workbench } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { canonicalJson, weekFigures } from '@portfolio/rules';
import { startProduct, type Product } from './product';

interface Content {
  rows: Parameters<typeof weekFigures>[0] & { asOf: string; cutOff: string };
  figures: WeeklySummary['figures'];
}

describeEachDatabase((engine) => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct({ ...(await engine.createEnvironment()), APP_NOW: '2026-11-27T17:00:05+08:00' });
  });
  afterAll(() => product.stop());

  it('publishes a week once; its figures follow from its own rows, its digest from its content', async () => {
    const inspector = await product.as('inspector');
    const published = await inspector.post<WeeklySummary>('/weekly-summaries');
    expect([published.status, published.body.week, published.body.previousWeek]).toEqual([201, '2026-W48', '2026-W47']);
    const again = await inspector.post<ErrorBody>('/weekly-summaries');
    expect([again.status, again.body.code]).toEqual([409, 'summary_exists']);

    const { manager } = product.app.get(Database);
    const row = await manager.createQueryBuilder().select('summary.content', 'content').addSelect('summary.sha256', 'sha256').from('weekly_summaries', 'summary').where('summary.id = :id', { id: published.body.id }).getRawOne<{ content: string; sha256: string }>();
    const content = JSON.parse(row?.content ?? '') as Content;
    expect(createHash('sha256').update(row?.content ?? '').digest('hex')).toBe(published.body.sha256);
    expect(canonicalJson(content)).toBe(row?.content);
    expect(weekFigures(content.rows, content.rows.asOf, content.rows.cutOff)).toEqual(published.body.figures);

    const overdue = await inspector.list<Milestone>('milestones', { status: 'overdue' });
    expect(published.body.figures.overdueMilestones).toBe(overdue.total);
    expect(published.body.overdue).toHaveLength(overdue.total);
  });

  it('the database refuses to change or delete a published week', async () => {
    const { manager } = product.app.get(Database);
    await expect(manager.createQueryBuilder().update('weekly_summaries').set({ title: '改过' }).execute()).rejects.toThrow('append-only');
    await expect(manager.createQueryBuilder().delete().from('weekly_summaries').execute()).rejects.toThrow('append-only');
  });

  it('every desk has its numbers and they lead to lists of that length', async () => {
    const inspector = await product.as('inspector');
    const desk = (await inspector.get<Workbench>('/workbench')).body.inspector;
    expect(desk?.overdueTotal).toBe((await inspector.list('milestones', { status: 'overdue' })).total);
    for (const unit of desk?.byDepartment ?? []) {
      const { total } = await inspector.list('milestones', { status: 'overdue', departmentId: unit.departmentId });
      expect([unit.departmentName, total]).toEqual([unit.departmentName, unit.overdue]);
      expect((await inspector.list('projects', { departmentId: unit.departmentId })).total).toBe(unit.projects);
    }

    const planner = await product.as('planner');
    const todo = (await planner.get<Workbench>('/workbench')).body.planner;
    expect(todo?.ownershipProposed.n).toBe((await planner.list('projects', { ownership: 'proposed' })).total);
    expect(todo?.baselinesMissing.n).toBe((await planner.list('projects', { baseline: false })).total);

    const leader = await product.as('leader');
    const glance = (await leader.get<Workbench>('/workbench')).body.leader;
    expect(glance?.current.byLight.red).toBe((await leader.list('projects', { light: 'red' })).total);
    expect(glance?.previous?.week).toBe('2026-W47');

    const filer = await product.as('filer');
    const unit = (await filer.get<Workbench>('/workbench')).body.unit;
    const departmentId = filer.session?.user.departmentId;
    expect(unit?.overdueTotal).toBe((await filer.list('milestones', { status: 'overdue', unitId: departmentId })).total);
    expect(unit?.projects).toBe((await filer.list('projects', { departmentId })).total);
  });
});
