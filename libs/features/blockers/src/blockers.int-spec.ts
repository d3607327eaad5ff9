import { ProjectAdjusting } from '@portfolio/catalogue';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { PEOPLE } from '@portfolio/schedule/testing';
import { BlockersWorld, COLLEAGUE_A, HEAD_A, HEAD_C } from '../test/blockers-world';

const { filerA, filerC, inspector, planner, stranger } = PEOPLE;
const INSPECTOR_2 = { ...inspector, userId: 'inspector-2', username: 'inspector-2', displayName: '另一督查员' };

describeEachDatabase((engine) => {
  let world: BlockersWorld;

  beforeAll(async () => {
    world = await BlockersWorld.open(engine);
  });
  beforeEach(() => world.schedule.clock.moveTo('2026-11-23'));
  afterAll(() => world.close());

  const auditOf = async (objectId: string) => (await world.schedule.database.manager.find<{ id: string; action: string; objectId: string }>('audit_entries', { where: { objectId }, order: { id: 'ASC' } })).map(({ action }) => action);

  it('goes from raising to 销号, each step told with who and why, and in the audit trail', async () => {
    const raised = await world.raise();
    expect(raised).toMatchObject({
      state: 'raised', raisedBy: '甲填报', raisedByDepartmentName: 'A街道办事处', departmentName: 'C街道办事处', raisedOn: '2026-11-23', deadline: '2026-12-04', firstDeadline: '2026-12-04',
      daysLate: 0, workingDaysLate: 0, firstWorkingDaysLate: 0, escalatedOn: null, actions: ['edit', 'move_deadline', 'withdraw'], version: 1, demo: false,
    });
    const { id } = raised;
    expect((await world.views.get(filerC, id)).actions).toEqual(['take_on', 'ask_back', 'hand_over']);
    await world.fixing.takeOn(filerC, id, { version: 1 });
    await world.fixing.askBack(filerC, id, { version: 2, text: '请附征收红线图。' });
    expect((await world.views.get(COLLEAGUE_A, id)).actions).toEqual(['edit', 'answer']);
    expect(await world.blockers.answer(COLLEAGUE_A, id, { version: 3, text: '红线图已附。' })).toMatchObject({ state: 'working' });
    await world.fixing.progress(filerC, id, { version: 4, text: '一户已签约。' });
    expect(await world.fixing.fix(filerC, id, { version: 5, text: '两户均已腾空。' })).toMatchObject({ state: 'fixed', fixedOn: '2026-11-23', actions: [] });
    expect(await world.blockers.reject(filerA, id, { version: 6, text: '一户仍未搬离。' })).toMatchObject({ state: 'working', fixedOn: null });
    world.schedule.clock.moveTo('2026-12-08');
    expect(await world.fixing.fix(filerC, id, { version: 7, text: '均已搬离。' })).toMatchObject({ state: 'fixed', workingDaysLate: 2, daysLate: 4 });
    const closed = await world.blockers.accept(HEAD_A, id, { version: 8 });
    expect(closed).toMatchObject({ state: 'closed', closedOn: '2026-12-08', workingDaysLate: null, actions: ['reopen'] });
    expect(closed.steps.map(({ action, actor, departmentName, from, to }) => [action, actor, departmentName, from, to])).toEqual([
      ['raise', '甲填报', 'A街道办事处', null, 'raised'],
      ['take_on', '丙填报', 'C街道办事处', 'raised', 'working'],
      ['ask_back', '丙填报', 'C街道办事处', 'working', 'asked_back'],
      ['answer', '甲同事', 'A街道办事处', 'asked_back', 'working'],
      ['progress', '丙填报', 'C街道办事处', 'working', 'working'],
      ['fix', '丙填报', 'C街道办事处', 'working', 'fixed'],
      ['reject', '甲填报', 'A街道办事处', 'fixed', 'working'],
      ['fix', '丙填报', 'C街道办事处', 'working', 'fixed'],
      ['accept', '甲负责人', 'A街道办事处', 'fixed', 'closed'],
    ]);
    expect(await auditOf(id)).toEqual(['create', 'take_on', 'return', 'reply', 'update', 'submit', 'return', 'submit', 'close']);
    expect(await world.blockers.reopen(filerA, id, { version: 9, deadline: '2026-12-31', text: '又被占用。' })).toMatchObject({ state: 'working', closedOn: null, fixedOn: null, deadline: '2026-12-31', firstDeadline: '2026-12-04' });
  });

  it('is signed off by who raised it, his head, or 督查室 at district level; never by the unit that fixed it, a colleague or another unit', async () => {
    const { id, version } = await world.fixed();
    for (const user of [filerC, HEAD_C, COLLEAGUE_A, PEOPLE.filerB, planner, inspector]) await expect(world.blockers.accept(user, id, { version })).rejects.toMatchObject({ code: 'forbidden' });
    // Who raised it has moved to the unit that must fix it.
    await expect(world.blockers.accept({ ...filerA, departmentId: 'unit-C' }, id, { version })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(world.blockers.accept(stranger, id, { version })).rejects.toMatchObject({ code: 'not_found' });
    expect(await world.blockers.accept(filerA, id, { version })).toMatchObject({ state: 'closed' });
    const district = await world.fixed({ level: 'district' });
    expect(await world.page({ forOffice: true })).toEqual([district.id]);
    expect(await world.blockers.accept(inspector, district.id, { version: district.version })).toMatchObject({ state: 'closed' });
    const office = await world.fixed({}, inspector);
    expect(office).toMatchObject({ raisedByDepartmentId: null, raisedByDepartmentName: null });
    expect(await world.blockers.accept(INSPECTOR_2, office.id, { version: office.version })).toMatchObject({ state: 'closed' });
  });

  it('keeps the first deadline for ever; a moved one is judged beside it', async () => {
    const { id, version } = await world.working({ deadline: '2026-11-25' });
    await expect(world.blockers.moveDeadline(filerC, id, { version, deadline: '2027-01-15', text: '来不及' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(world.blockers.moveDeadline(filerA, id, { version, deadline: '2026-11-20', text: '早些' })).rejects.toMatchObject({ fields: { deadline: expect.stringContaining('不能早于今天') } });
    await expect(world.blockers.moveDeadline(filerA, id, { version, deadline: '2026-11-25', text: '不变' })).rejects.toMatchObject({ fields: { deadline: expect.stringContaining('相同') } });
    await world.blockers.moveDeadline(filerA, id, { version, deadline: '2026-12-02', text: '征收公告期未满。' });
    world.schedule.clock.moveTo('2026-12-04');
    expect(await world.views.get(filerA, id)).toMatchObject({ deadline: '2026-12-02', firstDeadline: '2026-11-25', workingDaysLate: 2, firstWorkingDaysLate: 7 });
    expect(await world.reporting.due('d1', '2026-12-31')).toEqual(expect.arrayContaining([expect.objectContaining({ id, number: 2, departmentId: 'unit-C', deadline: '2026-12-02' })]));
  });

  it('is handed over with its reason: the new unit takes it on anew, the old one has no part any more', async () => {
    const { id, version } = await world.working();
    await expect(world.fixing.handOver(filerC, id, { version, departmentId: 'unit-A', text: '由其自办' })).rejects.toMatchObject({ fields: { departmentId: expect.stringContaining('不能是提出单位自己') } });
    await expect(world.fixing.handOver(filerC, id, { version, departmentId: 'unit-C', text: '不变' })).rejects.toMatchObject({ fields: { departmentId: '请选择另一个单位。' } });
    await world.fixing.handOver(filerC, id, { version, departmentId: 'unit-B', text: '属其职责。' });
    const now = await world.views.get(PEOPLE.filerB, id);
    expect(now).toMatchObject({ state: 'raised', departmentId: 'unit-B', deadline: '2026-12-04', actions: ['take_on', 'ask_back', 'hand_over'] });
    expect(now.steps.at(-1)).toMatchObject({ action: 'hand_over', text: '转B街道办事处：属其职责。', from: 'working', to: 'raised' });
    expect((await world.views.get(filerC, id)).actions).toEqual([]);
  });

  it('goes on the list of the 专题调度会 by a head or 督查室, becomes a matter of the district, and leaves the list when it is closed', async () => {
    const { id, version } = await world.working();
    for (const user of [filerA, filerC, planner]) await expect(world.escalations.escalate(user, id, { version, text: '请协调' })).rejects.toMatchObject({ code: 'forbidden' });
    const listed = await world.escalations.escalate(HEAD_C, id, { version, text: '补偿标准需区里议定。' });
    expect(listed).toMatchObject({ level: 'district', escalatedOn: '2026-11-23', escalationReason: '补偿标准需区里议定。' });
    await expect(world.escalations.escalate(inspector, id, { version: listed.version, text: '再提' })).rejects.toMatchObject({ code: 'blocker_action_refused', message: expect.stringContaining('办理中（已提请专题调度）') });
    await world.fixing.progress(filerC, id, { version: listed.version, text: '补偿方案已拟好。' });
    const agenda = await world.escalations.agenda(planner);
    expect(agenda).toMatchObject({ asOf: '2026-11-23', convener: 'YQ区督查室', items: [{ id, lastProgress: '补偿方案已拟好。' }] });
    const said = JSON.stringify(agenda.blocks);
    for (const words of ['共1件', 'C街道办事处、A街道办事处。', '（一）红线内两户未签约', '提请理由：补偿标准需区里议定。', '最近进展：补偿方案已拟好。']) expect(said).toContain(words);
    expect(await world.page({ escalated: true })).toEqual([id]);
    await world.fixing.fix(filerC, id, { version: listed.version + 1, text: '已签约。' });
    expect((await world.escalations.agenda(planner)).items).toEqual([]);
    expect(await world.blockers.accept(inspector, id, { version: listed.version + 2 })).toMatchObject({ state: 'closed', escalatedOn: null });
    const other = await world.working({ level: 'district' });
    const on = await world.escalations.escalate(inspector, other.id, { version: other.version, text: '区里协调' });
    expect(await world.escalations.deEscalate(inspector, other.id, { version: on.version, text: '已自行协调' })).toMatchObject({ escalatedOn: null, escalationReason: null });
  });

  it('refuses what cannot be: another unit’s project, one’s own unit, a milestone of elsewhere, a past date, a stale version', async () => {
    const projectId = await world.schedule.project();
    await expect(world.raise({ projectId }, filerC)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(world.raise({ projectId }, stranger)).rejects.toMatchObject({ code: 'not_found' });
    await expect(world.raise({ projectId, departmentId: 'unit-A' })).rejects.toMatchObject({ fields: { departmentId: expect.any(String) } });
    await expect(world.raise({ projectId, departmentId: 'nowhere' })).rejects.toMatchObject({ fields: { departmentId: expect.any(String) } });
    await expect(world.raise({ projectId, deadline: '2026-11-22' })).rejects.toMatchObject({ fields: { deadline: expect.any(String) } });
    const elsewhere = await world.schedule.addMilestone(await world.schedule.project());
    await expect(world.raise({ projectId, milestoneId: elsewhere.id })).rejects.toMatchObject({ fields: { milestoneId: expect.any(String) } });
    const milestone = await world.schedule.addMilestone(projectId, { name: '开工' });
    const { id, milestoneName, version } = await world.raise({ projectId, milestoneId: milestone.id });
    expect(milestoneName).toBe('开工');
    await expect(world.raise({ projectId: await world.schedule.project({ lifecycle: 'withdrawn' }) })).rejects.toMatchObject({ fields: { projectId: expect.any(String) } });
    await world.blockers.edit(filerA, id, { version, title: '红线内三户未签约', type: 'demolition' });
    await expect(world.blockers.edit(filerA, id, { version, title: '旧稿' })).rejects.toMatchObject({ current: { title: '红线内三户未签约', version: 2 } });
    await expect(world.fixing.fix(filerC, id, { version: 2, text: '好了' })).rejects.toMatchObject({ code: 'blocker_action_refused', message: expect.stringContaining('“待认领”，不能报办结') });
    expect(await auditOf(id)).toEqual(['create', 'update']);
  });

  it('is part of the transaction it is raised in: what fails leaves no blocker', async () => {
    const projectId = await world.schedule.project();
    const failing = world.schedule.database.transaction(async () => {
      await world.raise({ projectId });
      throw new Error('the filing was refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await world.page({ projectId })).toEqual([]);
  });

  it('counts 问题办结率 by the first deadline, so that a date moved out of the period takes nothing out of it; each figure has its list', async () => {
    const projectId = await world.schedule.project();
    const period = { from: '2031-03-01', to: '2031-03-31' };
    world.schedule.clock.moveTo('2031-03-03');
    const [closed, moved, late] = [await world.fixed({ projectId, type: 'energy', deadline: '2031-03-10' }), await world.working({ projectId, type: 'energy', deadline: '2031-03-12' }), await world.working({ projectId, type: 'energy', deadline: '2031-03-14' })];
    const [after, taken] = [await world.raise({ projectId, type: 'energy', deadline: '2031-04-10' }), await world.raise({ projectId, type: 'energy', deadline: '2031-03-20' })];
    await world.blockers.accept(filerA, closed.id, { version: closed.version });
    await world.blockers.moveDeadline(filerA, moved.id, { version: moved.version, deadline: '2031-06-30', text: '指标未下达。' });
    await world.blockers.withdraw(filerA, taken.id, { version: taken.version, text: '已自行解决。' });
    world.schedule.clock.moveTo('2031-03-31');
    const { byType, byDepartment } = await world.statistics.of(planner, period);
    expect(byType.find(({ key }) => key === 'energy')).toEqual({ key: 'energy', label: '能耗', open: 3, overdue: 1, due: 3, closed: 1 });
    expect(byDepartment.find(({ key }) => key === 'unit-C')).toMatchObject({ label: 'C街道办事处', due: 3, closed: 1 });
    const due = { projectId, dueFrom: period.from, dueTo: period.to, state: ['raised', 'working', 'asked_back', 'fixed', 'closed'] };
    expect((await world.page(due)).sort()).toEqual([closed.id, moved.id, late.id].sort());
    expect(await world.page({ projectId, dueFrom: period.from, dueTo: period.to, state: 'closed', closedTo: period.to })).toEqual([closed.id]);
    expect(await world.page({ projectId, overdue: true })).toEqual([late.id]);
    expect((await world.page({ projectId, open: true })).sort()).toEqual([moved.id, late.id, after.id].sort());
    await expect(world.statistics.of(planner, { from: '2031-04-01', to: '2031-03-01' })).rejects.toMatchObject({ fields: { from: expect.any(String) } });
    await expect(world.page({ secret: 1 })).rejects.toMatchObject({ code: 'unknown_filter_field' });
  });

  it('tells other features what is open: reminders while the unit must act, evidence until it ends', async () => {
    const projectId = await world.schedule.project();
    const { id, version } = await world.working({ projectId, deadline: '2026-11-24' });
    const due = async () => (await world.reporting.due('d1', '2026-11-24')).filter((one) => one.id === id).length;
    expect(await due()).toBe(1);
    await world.fixing.askBack(filerC, id, { version, text: '请补图。' });
    expect(await due()).toBe(0);
    world.schedule.clock.moveTo('2026-11-26');
    const evidence = (await world.reporting.evidence('d1', [projectId])).get(projectId);
    expect(evidence).toEqual([{ at: '2026-11-23', text: '用地：红线内两户未签约，由C街道办事处解决，时限 2026-11-24，退问，待补充，逾期 2 个工作日' }]);
    await world.blockers.withdraw(HEAD_A, id, { version: version + 1, text: '不再需要。' });
    expect((await world.reporting.evidence('d1', [projectId])).has(projectId)).toBe(false);
  });

  it('of a withdrawn project ends by name; of a packaged one goes over with its deadline, its step and history', async () => {
    const [closing, merged, into] = [await world.schedule.project(), await world.schedule.project(), await world.schedule.project()];
    const ending = await world.working({ projectId: closing, level: 'district' });
    const going = await world.working({ projectId: merged });
    const done = await world.fixed({ projectId: merged });
    await world.blockers.accept(filerA, done.id, { version: done.version });
    const move = (id: string, by: 'withdraw' | 'package', goesOnIn: string | null) =>
      world.schedule.as(planner, () => world.schedule.database.transaction(() => world.schedule.module.get(ProjectAdjusting).move(planner, id, 'withdrawn', by, '会议纪要〔2026〕9号', goesOnIn)));
    await move(closing, 'withdraw', null);
    await move(merged, 'package', into);
    const ended = await world.views.get(filerA, ending.id);
    expect(ended).toMatchObject({ state: 'withdrawn', projectId: closing, actions: [] });
    expect(ended.steps.at(-1)).toMatchObject({ action: 'withdraw', actor: '规划员', text: '项目已退出，问题随之结束（会议纪要〔2026〕9号）' });
    const gone = await world.views.get(filerA, going.id);
    expect(gone).toMatchObject({ state: 'working', projectId: into, deadline: going.deadline, firstDeadline: going.firstDeadline });
    expect(gone.steps.at(-1)).toMatchObject({ action: 'go_over', text: expect.stringContaining('问题随之转入') });
    expect(await world.views.get(filerA, done.id)).toMatchObject({ state: 'closed', projectId: merged });
    expect(await auditOf(merged)).toContain('update');
    expect(await world.fixing.fix(filerC, going.id, { version: gone.version, text: '已腾空。' })).toMatchObject({ state: 'fixed' });
  });
});
