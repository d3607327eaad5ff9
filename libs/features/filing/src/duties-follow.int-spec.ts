import { AuditHistory } from '@portfolio/audit';
import { ProjectAdjusting, ProjectDirectory } from '@portfolio/catalogue';
import { Database } from '@portfolio/platform/database';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { FilingDutiesService } from './filing-duties.service';
import { FilingReporting } from './filing-reporting';
import { FilingReviewsService } from './filing-reviews.service';
import { FilingViews } from './filing-views';
import { FILERS, FilingWorld } from './fixtures/filing-world';

const { filerA, filerB, filerC, headA, inspector, planner } = FILERS;

describeEachDatabase((engine) => {
  let world: FilingWorld;

  beforeAll(async () => {
    world = await FilingWorld.open(engine);
  });
  afterAll(() => world.close());

  const owedBy = async (user: typeof filerA, projectId: string) => (await world.get(FilingDutiesService).mine(user)).filter((duty) => duty.projectId === projectId);
  const end = (projectId: string, goesOnIn: string | null = null) =>
    world.as(planner, () => world.get(Database).transaction(() => world.get(ProjectAdjusting).move(planner, projectId, 'withdrawn', goesOnIn === null ? 'withdraw' : 'package', '区政府专题会议纪要〔2026〕9号', goesOnIn)));

  it('an owner confirmed today owes today’s filing at once, another one no longer does', async () => {
    const projectId = await world.project();
    const { manager } = world.ground.database.dataSource;
    await manager.update('assignments', { projectId, role: 'lead' }, { state: 'proposed' });
    await world.day('2026-11-23');
    expect(await owedBy(filerA, projectId)).toEqual([]);
    const confirm = async (departmentId: string) => {
      const project = await manager.findOneByOrFail<{ version: number; id: string }>('projects', { id: projectId });
      await world.as(planner, () => world.get(ProjectDirectory).confirmOwners('d1', [{ projectId, departmentId, version: project.version }]));
    };
    await confirm('unit-A');
    expect(await owedBy(filerA, projectId)).toMatchObject([{ part: 'lead', dueOn: '2026-11-27' }]);
    expect(await owedBy(filerB, projectId)).toMatchObject([{ part: 'cooperating' }]);
    await confirm('unit-C');
    expect([await owedBy(filerA, projectId), await owedBy(filerC, projectId)]).toMatchObject([[], [{ part: 'lead' }]]);
  });

  it('a co-operating unit named by an adjustment owes its part at once', async () => {
    const projectId = await world.project();
    await world.day('2026-11-23');
    await world.as(planner, () => world.get(Database).transaction(() => world.get(ProjectAdjusting).changeOwners(planner, projectId, { leadDepartmentId: 'unit-A', cooperatingDepartmentIds: ['unit-C'] }, '会议纪要')));
    expect([await owedBy(filerB, projectId), await owedBy(filerC, projectId)]).toMatchObject([[], [{ part: 'cooperating' }]]);
  });

  it('a withdrawn project’s owed and begun filings end by name, with history; what was filed stays', async () => {
    const projectId = await world.project();
    await world.day('2026-11-23');
    const filed = await world.filed(projectId, '2026-W48');
    await world.day('2026-11-30');
    const sent = await world.submit(filerA, await world.save(filerA, await world.start(filerA, projectId, '2026-W49'), { progressText: '路基压实', nextSteps: '铺油' }));
    expect(sent.state).toBe('pending_head');
    await end(projectId);
    expect([await owedBy(filerA, projectId), await owedBy(headA, projectId), await owedBy(filerB, projectId)]).toEqual([[], [], []]);
    const ended = await world.get(FilingViews).get(filerA, sent.id);
    expect(ended.state).toBe('draft');
    expect(ended.steps.at(-1)).toMatchObject({ action: 'end', actor: planner.displayName, note: expect.stringContaining('9号') });
    await expect(world.submit(filerA, ended)).rejects.toMatchObject({ code: 'filing_not_due' });
    expect((await world.get(FilingViews).get(inspector, filed.id)).state).toBe('submitted');
    expect((await world.get(FilingReporting).missing('d1', '2026-12-31')).filter((each) => each.projectId === projectId)).toEqual([]);
    const told = (await world.get(AuditHistory).ofObject('project', projectId)).flatMap(({ changes }) => changes).find(({ field }) => field === 'filings');
    expect(told).toMatchObject({ to: '项目已退出，不再填报', from: expect.stringContaining('待单位负责人审核') });
    expect(told?.from).toContain('B街道办事处，未填');
  });

  it('a suspended project’s filings wait and come back with it', async () => {
    const projectId = await world.project();
    await world.day('2026-11-23');
    await world.start(filerA, projectId, '2026-W48');
    const move = (to: 'suspended' | 'construction', by: 'suspend' | 'resume') => world.as(planner, () => world.get(Database).transaction(() => world.get(ProjectAdjusting).move(planner, projectId, to, by, '缓建')));
    await move('suspended', 'suspend');
    expect(await owedBy(filerA, projectId)).toEqual([]);
    await move('construction', 'resume');
    expect(await owedBy(filerA, projectId)).toMatchObject([{ state: 'draft' }]);
  });

  it('says at a later filing that an earlier one was corrected since, and what follows for the money', async () => {
    const projectId = await world.project();
    await world.day('2026-11-23');
    const first = await world.filed(projectId, '2026-W48', { investmentPeriod: '100' });
    await world.day('2026-11-30');
    const second = await world.filed(projectId, '2026-W49', { investmentPeriod: '20' });
    expect(second).toMatchObject({ investmentToDate: '120', correction: null });
    await world.day('2026-12-01');
    const back = await world.as(inspector, () => world.get(FilingReviewsService).return(inspector, first.id, { version: first.version, note: '元误填为万元' }));
    expect((await world.get(FilingViews).get(inspector, second.id)).correction).toBeNull();
    await world.submit(headA, await world.save(headA, back, { investmentPeriod: '10' }));
    expect((await world.get(FilingViews).get(inspector, second.id)).correction).toMatchObject({ filingId: first.id, periodLabel: expect.stringContaining('第48周'), investmentToDate: '30' });
  });

  it('the head passes several at once; one with an unexplained finding is left out and named, the own one too', async () => {
    const [clean, odd, own] = [await world.project(), await world.project(), await world.project()];
    await world.day('2026-12-07');
    const sent = async (projectId: string, values: { investmentPeriod?: string }, user = filerA) => world.submit(user, await world.save(user, await world.start(user, projectId, '2026-W50'), { progressText: '完成基层施工', nextSteps: '面层施工', ...values }));
    const [one, two] = [await sent(clean, {}), await sent(odd, { investmentPeriod: '6000' })];
    const three = await world.filed(own, '2026-W50');
    const items = [one, two, three].map(({ id, version }) => ({ id, version }));
    const { done, refused } = await world.as(headA, () => world.get(FilingReviewsService).approveMany(headA, { items }));
    expect(done).toMatchObject([{ id: one.id, state: 'submitted', approvedBy: headA.displayName }]);
    expect(refused).toMatchObject([{ id: two.id, reason: expect.stringContaining('未作说明') }, { id: three.id, reason: expect.stringContaining('已报送') }]);
  });
});
