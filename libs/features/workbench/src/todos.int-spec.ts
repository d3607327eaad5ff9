import { BlockerViews } from '@portfolio/blockers';
import type { Principal } from '@portfolio/contracts';
import { WindowKeeper } from '@portfolio/filing';
import { SecretsModule } from '@portfolio/platform/secrets';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { WebhookModule } from '@portfolio/platform/webhook';
import { CompletionClaims } from '@portfolio/schedule';
import { PEOPLE, ScheduleWorld } from '@portfolio/schedule/testing';
import { TodosService } from './todos.service';
import { WorkbenchModule } from './workbench.module';

const { filerA, filerC, inspector, planner } = PEOPLE;
const headA: Principal = { ...filerA, userId: 'head-a', username: 'head-a', displayName: '甲负责人', role: 'unit_head' };
const SECADMIN: Principal = { ...planner, userId: 'sec', username: 'sec', displayName: '安全员', role: 'secadmin' };

describeEachDatabase((engine) => {
  let world: ScheduleWorld;

  beforeAll(async () => {
    world = await ScheduleWorld.open(engine, 'api', [SecretsModule, WebhookModule, WorkbenchModule]);
    await world.insert('users', { id: headA.userId, username: headA.username, displayName: headA.displayName, role: 'unit_head', departmentId: 'unit-A', districtId: 'd1', active: true, createdAt: world.clock.nowIso() });
  });
  afterAll(() => world.close());

  const todos = () => world.module.get(TodosService);
  const kinds = async (user: Principal) => Object.fromEntries((await todos().list(user)).sections.map(({ kind, total }) => [kind, total]));
  const keep = () => world.module.get(WindowKeeper).keepAll();

  it('is empty where nothing waits, and so are the numbers', async () => {
    for (const user of [filerA, headA, inspector, planner, SECADMIN]) {
      expect(await todos().list(user)).toMatchObject({ total: 0, sections: [] });
      expect(await todos().counts(user)).toEqual({ total: 0, entries: {} });
    }
  });

  it('a unit has its filings, due milestones and what it must fix; more than fit are counted and led to', async () => {
    const ids = await Array.from({ length: 23 }).reduce<Promise<string[]>>(async (made) => [...(await made), await world.project({ lifecycle: 'construction' })], Promise.resolve([]));
    await keep();
    const [projectId = ''] = ids;
    await world.addMilestone(projectId, { name: '主体完工', baselineDate: '2026-11-12' });
    await world.addMilestone(projectId, { name: '竣工验收', baselineDate: '2027-11-12' });
    await world.freeze(projectId);
    await world.insert('blockers', {
      id: 'b1', districtId: 'd1', projectId, type: 'land', level: 'between_units', title: '红线内两户未签约', description: '协议未签', raisedByDepartmentId: 'unit-A', raisedById: filerA.userId, raisedBy: '甲填报',
      raisedOn: '2026-11-02', departmentId: 'unit-C', deadline: '2026-11-20', firstDeadline: '2026-11-20', state: 'raised', updatedAt: world.clock.nowIso(), version: 1,
    });
    expect(await kinds(filerA)).toEqual({ filing_due: 23, milestone_due: 1 });
    const { sections, today, total } = await todos().list(filerA);
    expect([today, total]).toEqual(['2026-11-23', 24]);
    expect(sections[0]?.list.path).toBe('/filing-duties');
    expect(sections[0]?.items).toHaveLength(20);
    expect(sections[0]?.items[0]).toMatchObject({ id: null, windowId: expect.any(String), dueOn: '2026-11-27', workingDaysLeft: 4 });
    expect(sections[1]?.items).toMatchObject([{ detail: expect.stringContaining('主体完工'), dueOn: '2026-11-12', workingDaysLeft: -7, milestone: { name: '主体完工' } }]);
    expect(await kinds(filerC)).toEqual({ blocker_fix: 1 });
    expect((await todos().list(filerC)).sections[0]?.items).toMatchObject([{ id: 'b1', title: '红线内两户未签约', workingDaysLeft: -1 }]);
    expect(await todos().counts(filerA)).toEqual({ total: 24, entries: { '/filing-duties': 23, '/milestones': 1 } });
  });

  it('a thing goes from desk to desk with whose turn it is, and says what was said of it', async () => {
    await world.database.dataSource.manager.update('blockers', { id: 'b1' }, { state: 'asked_back' });
    expect(await kinds(filerC)).toEqual({});
    expect((await kinds(filerA))['blocker_answer']).toBe(1);
    await world.database.dataSource.manager.update('blockers', { id: 'b1' }, { state: 'fixed', fixedOn: '2026-11-23' });
    // 销号 is the raiser's, or the head's in his place.
    expect([(await kinds(filerA))['blocker_accept'], (await kinds(headA))['blocker_accept']]).toEqual([1, 1]);
    expect((await kinds({ ...filerA, userId: 'colleague' }))['blocker_accept']).toBeUndefined();
    expect(await world.module.get(BlockerViews).get(filerC, 'b1')).toMatchObject({ actions: [] });
    const [milestone] = (await todos().list(filerA)).sections.flatMap(({ items }) => items).flatMap(({ milestone: one }) => one ?? []);
    await world.as(filerA, () => world.module.get(CompletionClaims).claim(filerA, { id: milestone?.id ?? '' }, { date: '2026-11-20', note: '已验收，逾期因降雨停工' }));
    expect((await kinds(filerA))['milestone_due']).toBeUndefined();
    expect(await kinds(inspector)).toEqual({ claim_accept: 1 });
    expect(await todos().counts(inspector)).toEqual({ total: 1, entries: { '/milestones': 1 } });
  });

  it('roles to approve are the security administrator’s, named by number only', async () => {
    await world.database.dataSource.manager.update('users', { id: headA.userId }, { requestedRole: 'inspector' });
    expect(await kinds(SECADMIN)).toEqual({ role_approve: 1 });
    expect((await todos().list(SECADMIN)).sections).toMatchObject([{ list: { path: '/users', filter: { pending: true } }, items: [] }]);
    expect((await kinds(planner))['role_approve']).toBeUndefined();
  });

  it('a handover waits for its giver, then for its successor, and for nobody else', async () => {
    const row = { id: 'handover-1', districtId: 'd1', departmentId: 'unit-A', fromUserId: filerA.userId, fromRole: 'filer', toUserId: headA.userId, reason: '轮岗', disablesAccount: false, openKey: filerA.userId, preparedById: headA.userId, preparedBy: '甲负责人', preparedAt: world.clock.nowIso() };
    await world.insert('handovers', { ...row, state: 'prepared' });
    const handovers = async (user: Principal) => Object.entries(await kinds(user)).filter(([kind]) => kind.startsWith('handover'));
    expect([await handovers(filerA), await handovers(headA), await handovers(filerC)]).toEqual([[['handover_sign', 1]], [], []]);
    await world.database.dataSource.manager.update('handovers', { id: row.id }, { state: 'signed' });
    expect([await handovers(filerA), await handovers(headA)]).toEqual([[], [['handover_receive', 1]]]);
    expect((await todos().counts(headA)).entries['/handovers']).toBe(1);
  });
});
