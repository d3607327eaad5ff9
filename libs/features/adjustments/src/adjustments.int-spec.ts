import { AuditHistory } from '@portfolio/audit';
import { ProjectHistorySources } from '@portfolio/catalogue';
import type { AdjustmentDetail } from '@portfolio/contracts';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { ScheduleAdjusting } from '@portfolio/schedule';
import { AdjustmentDecisionsService } from './adjustment-decisions.service';
import { AdjustmentRequestsService } from './adjustment-requests.service';
import type { AdjustmentRequestDto } from './adjustment.dto';
import { AdjustmentsService } from './adjustments.service';
import { AdjustmentWorld, PEOPLE } from './fixtures/adjustment-world';
import { PendingAdjustments } from './pending-adjustments';

const { headA, headC, planner, planner2, inspector, stranger } = PEOPLE;
const DOCUMENT = '玉发改字〔2026〕41号';

describeEachDatabase((engine) => {
  let world: AdjustmentWorld;
  let adjustments: AdjustmentsService;

  beforeAll(async () => {
    world = await AdjustmentWorld.open(engine);
    adjustments = world.module.get(AdjustmentsService);
  });
  afterAll(() => world.module.close());

  const ask = (dto: Omit<AdjustmentRequestDto, 'reason'>, user = headA) =>
    world.as(user, () => world.module.get(AdjustmentRequestsService).request(user, { reason: '管线迁改滞后，施工面不能移交', ...dto }));
  const preview = (dto: Omit<AdjustmentRequestDto, 'reason'>, user = headA) => world.as(user, () => world.module.get(AdjustmentRequestsService).preview(user, { reason: '管线迁改滞后', ...dto }));
  const decisions = () => world.module.get(AdjustmentDecisionsService);
  const approve = ({ id, version }: Pick<AdjustmentDetail, 'id' | 'version'>, user = planner) => world.as(user, () => decisions().approve(user, id, { documentNumber: DOCUMENT, version }));
  const reschedule = (projectId: string, dates: Record<string, string>, user = headA, more: Partial<AdjustmentRequestDto> = {}) =>
    ask({ kind: 'reschedule', projectId, milestones: Object.entries(dates).map(([name, baselineDate]) => ({ milestoneId: `${projectId}-${name}`, baselineDate, weight: 10 })), ...more }, user);
  const weighed = (projectId: string, name: string, baselineDate: string, weight: number) => ({ milestoneId: `${projectId}-${name}`, baselineDate, weight });

  it('makes the next baseline, takes in what was in none, and keeps the first and the variance against it', async () => {
    const id = await world.project({ 开工: '2026-11-30', 竣工验收: '2027-06-30' });
    const now = world.clock.nowIso();
    await world.insert('milestones', { id: `${id}-投用`, districtId: 'd1', projectId: id, kind: 'operation', name: '投用', weight: 10, sequence: 9, baselineDate: null, forecastDate: '2027-09-01', createdAt: now, updatedAt: now });
    await world.database.dataSource.manager.update('milestones', { id: `${id}-开工` }, { forecastDate: '2026-12-21' });
    const milestones = [weighed(id, '开工', '2026-12-14', 10), weighed(id, '竣工验收', '2027-06-30', 5), weighed(id, '投用', '2027-09-30', 5)];
    await expect(reschedule(id, { 开工: '2026-12-14', 投用: '2027-09-30' })).rejects.toMatchObject({ fields: { milestones: expect.stringContaining('多出 10') } });
    const asked = await ask({ kind: 'reschedule', projectId: id, milestones });
    expect(asked).toMatchObject({ state: 'submitted', outdated: false, projectName: expect.stringContaining('双拥街'), departmentName: 'A街道办事处', afterDue: false });
    expect(asked.diff.changes).toEqual([
      { subject: '开工', field: 'baselineDate', label: '计划日期', from: '2026-11-30', to: '2026-12-14' },
      { subject: '竣工验收', field: 'weight', label: '权重', from: '10', to: '5' },
      { subject: '投用', field: 'taken', label: '纳入基线', from: '否', to: '是' },
      { subject: '投用', field: 'baselineDate', label: '计划日期', from: null, to: '2027-09-30' },
      { subject: '投用', field: 'weight', label: '权重', from: '10', to: '5' },
      { subject: expect.stringContaining('双拥街'), field: 'baselineNumber', label: '基线', from: '第 1 版', to: '第 2 版' },
    ]);
    expect(await world.milestones(id)).toMatchObject({ 开工: { baselineDate: '2026-11-30', baselineNumber: 1 }, 投用: { baselineNumber: 0, slipDays: null, slipFromFirstDays: null } });
    const approved = await approve(asked);
    expect(approved).toMatchObject({ state: 'approved', baselineNumber: 2, documentNumber: DOCUMENT, decidedBy: '规划员', diff: { changes: asked.diff.changes } });
    expect(await world.milestones(id)).toMatchObject({
      开工: { baselineDate: '2026-12-14', baselineNumber: 2, firstBaselineDate: '2026-11-30', slipDays: 7, slipWorkingDays: 5, slipFromFirstDays: 21, slipFromFirstWorkingDays: 15 },
      竣工验收: { baselineDate: '2027-06-30', baselineNumber: 2, firstBaselineDate: '2027-06-30', slipDays: null },
      投用: { baselineDate: '2027-09-30', baselineNumber: 2, firstBaselineDate: '2027-09-30', slipDays: -29, slipFromFirstDays: -29 },
    });
    const baselines = await world.rows('baselines', { projectId: id });
    expect(baselines.map(({ number }) => number).sort()).toEqual([1, 2]);
    const first = baselines.find(({ number }) => number === 1);
    expect((await world.rows('baseline_entries', { baselineId: first?.['id'] })).map(({ baselineDate }) => baselineDate).sort()).toEqual(['2026-11-30', '2027-06-30']);
    const objects = await world.module.get(ProjectHistorySources).of(id);
    const actions = (await world.module.get(AuditHistory).ofObjects(objects)).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['request', 'approve', 'freeze_baseline', 'update']));
  });

  it('an extension is asked for before the date runs out; later only by a planner with the authority’s document', async () => {
    const id = await world.project({ 开工: '2026-11-20', 竣工验收: '2027-06-30' });
    await expect(reschedule(id, { 开工: '2026-12-14' })).rejects.toMatchObject({ code: 'adjustment_after_due', message: expect.stringContaining('规划管理员') });
    await expect(reschedule(id, { 开工: '2026-12-14' }, planner)).rejects.toMatchObject({ fields: { documentNumber: expect.stringContaining('批准文号') } });
    const onTheDay = await world.project({ 开工: '2026-11-23' });
    await reschedule(onTheDay, { 开工: '2026-12-14' });
    const asked = await reschedule(id, { 开工: '2026-12-14' }, planner, { documentNumber: DOCUMENT });
    expect(asked).toMatchObject({ afterDue: true, documentNumber: DOCUMENT });
    await expect(approve(asked, planner)).rejects.toMatchObject({ code: 'adjustment_own', status: 403 });
    expect(await approve(asked, planner2)).toMatchObject({ state: 'approved', afterDue: true });
    await expect(reschedule(await world.project({ 开工: '2026-12-20' }), { 开工: '2026-11-22' })).rejects.toMatchObject({ fields: { milestones: expect.stringContaining('早于今天') } });
  });

  it('asked in time, decided after the date: it still counts as in time', async () => {
    const id = await world.project({ 开工: '2026-11-24' });
    const asked = await reschedule(id, { 开工: '2026-12-31' });
    world.clock.moveTo('2026-11-30');
    expect((await world.milestones(id))['开工']).toMatchObject({ status: 'overdue' });
    expect(await world.module.get(PendingAdjustments).of('d1', [id])).toMatchObject([{ id: asked.id, projectId: id, milestoneIds: [`${id}-开工`], kind: 'reschedule' }]);
    expect(await approve(asked)).toMatchObject({ afterDue: false, state: 'approved' });
    expect(await world.module.get(PendingAdjustments).of('d1', [id])).toEqual([]);
    world.clock.moveTo('2026-11-23');
  });

  it('suspended: kept, named, neither due nor late; resumed to the stage it was in, with new dates', async () => {
    const id = await world.project({ 开工: '2026-11-16', 竣工验收: '2027-06-30' });
    await approve(await ask({ kind: 'suspend', projectId: id }));
    expect(await world.milestones(id)).toMatchObject({ 开工: { status: 'suspended', daysLate: 0, daysLeft: null }, 竣工验收: { status: 'suspended' } });
    await expect(reschedule(id, { 开工: '2026-12-14' })).rejects.toMatchObject({ code: 'adjustment_not_allowed', message: '项目当前为“暂缓”，不能申请节点调整。' });
    const resumed = await approve(await reschedule(id, { 开工: '2026-12-14' }, headA, { kind: 'resume' }));
    expect(resumed.diff.changes.slice(0, 2)).toMatchObject([{ field: 'lifecycle', from: '暂缓', to: '在建' }, { field: 'baselineDate', to: '2026-12-14' }]);
    expect(await world.rows('projects', { id })).toMatchObject([{ lifecycle: 'construction' }]);
    expect(await world.milestones(id)).toMatchObject({ 开工: { status: 'planned', baselineNumber: 2, firstBaselineDate: '2026-11-16' } });
    expect((await world.rows('project_transitions', { projectId: id })).map(({ kind, toState }) => `${String(kind)} ${String(toState)}`).sort()).toEqual(['adjustment construction', 'adjustment suspended']);
  });

  it('changes the owner, splits with all plan items kept, packages by name with a pointer, adds under a closed programme', async () => {
    const [id, other] = [await world.project({ 开工: '2026-12-16' }), await world.project({ 立项: '2026-12-16' })];
    const owner = await approve(await ask({ kind: 'owner', projectId: id, leadDepartmentId: 'unit-C', cooperatingDepartmentIds: ['unit-A'] }));
    expect(owner.diff.changes).toMatchObject([{ label: '牵头单位', from: 'A街道办事处', to: 'C街道办事处' }, { label: '配合单位', from: 'B街道办事处', to: 'A街道办事处' }]);
    const split = await approve(await ask({ kind: 'split', projectId: id, name: '双拥街延伸段一期', parts: [{ name: '双拥街延伸段二期', totalInvestment: '1200' }] }, headC));
    const part = split.projects.find(({ part: role }) => role === 'created');
    expect(part).toMatchObject({ name: '双拥街延伸段二期', code: expect.stringMatching(/^YQ-07-03-\d\d$/) });
    const itemsOf = async (projectId: string) => (await world.rows('project_plan_items', { projectId })).map(({ planItemId }) => planItemId);
    expect(await itemsOf(part?.projectId ?? '')).toEqual(await itemsOf(id));
    expect(await world.rows('assignments', { projectId: part?.projectId })).toMatchObject([{ departmentId: 'unit-C', state: 'confirmed' }]);
    expect((await world.milestones(id))['开工']).toMatchObject({ baselineNumber: 1 });
    const packaged = await approve(await ask({ kind: 'package', projectId: id, mergedProjectIds: [other] }, planner2));
    expect(packaged.projects).toMatchObject([{ projectId: id, part: 'subject' }, { projectId: other, part: 'merged' }]);
    expect((await itemsOf(id)).sort()).toEqual([...(await itemsOf(part?.projectId ?? '')), ...(await itemsOf(other))].sort());
    expect(await world.rows('projects', { id: other })).toMatchObject([{ lifecycle: 'withdrawn' }]);
    expect((await world.milestones(id))['立项']).toMatchObject({ status: 'planned', baselineNumber: 2, firstBaselineDate: '2026-12-16' });
    await expect(ask({ kind: 'resume', projectId: other })).rejects.toMatchObject({ fields: { kind: expect.stringContaining('打包') } });
    expect(await world.as(headA, () => adjustments.options(headA, other))).toContainEqual({ kind: 'resume', label: '恢复', allowed: false, reason: '已打包并入“双拥街延伸段一期”' });
    await expect(ask({ kind: 'add', programmeId: 'programme-d1', name: '石东路改造', leadDepartmentId: 'unit-B' })).rejects.toMatchObject({ fields: { leadDepartmentId: expect.stringContaining('本单位') } });
    const added = await approve(await ask({ kind: 'add', programmeId: 'programme-d1', name: '石东路改造', leadDepartmentId: 'unit-A' }));
    expect(await world.rows('projects', { id: added.projects[0]?.projectId })).toMatchObject([{ name: '石东路改造', lifecycle: 'reserve', provenance: 'entered' }]);
    const codes = (await world.rows('projects')).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('says clearly what is refused and to whom', async () => {
    const id = await world.project({ 开工: '2026-12-16' });
    await expect(reschedule(id, { 开工: '2027-01-04' }, headC)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(reschedule(id, { 开工: '2027-01-04' }, stranger)).rejects.toMatchObject({ code: 'not_found' });
    await expect(reschedule(id, { 开工: '2026-12-16' })).rejects.toMatchObject({ code: 'adjustment_without_effect' });
    await expect(reschedule(id, {})).rejects.toMatchObject({ fields: { milestones: expect.stringContaining('至少选择一个') } });
    await expect(reschedule(await world.project(), { 开工: '2026-12-16' })).rejects.toMatchObject({ fields: { milestones: expect.stringContaining('不属于本项目') } });
    const asked = await reschedule(id, { 开工: '2027-01-04' });
    await expect(ask({ kind: 'suspend', projectId: id })).rejects.toMatchObject({ code: 'adjustment_pending', message: expect.stringContaining('节点调整') });
    await expect(world.as(planner, () => world.module.get(AdjustmentRequestsService).revoke(planner, asked.id, { version: 1 }))).rejects.toMatchObject({ code: 'forbidden' });
    const commented = await world.as(inspector, () => decisions().comment(inspector, asked.id, { text: '原因属实，建议同意。' }));
    expect(commented).toMatchObject({ state: 'reviewed', version: 2, comments: [{ by: '督查员', text: '原因属实，建议同意。' }] });
    await expect(approve(asked)).rejects.toMatchObject({ code: 'stale_version', current: { version: 2 } });
    const returned = await world.as(planner, () => decisions().giveBack(planner, asked.id, { note: '请补充主管部门意见。', version: 2 }));
    expect(returned).toMatchObject({ state: 'returned', decisionNote: '请补充主管部门意见。' });
    await expect(approve({ id: asked.id, version: 3 })).rejects.toMatchObject({ code: 'adjustment_decided', status: 409, current: { state: 'returned' } });
    const again = await reschedule(id, { 开工: '2027-01-04' });
    expect(await world.as(headA, () => world.module.get(AdjustmentRequestsService).revoke(headA, again.id, { version: 1 }))).toMatchObject({ state: 'revoked' });
    expect((await world.milestones(id))['开工']).toMatchObject({ baselineDate: '2026-12-16', baselineNumber: 1 });
  });

  it('refuses what has been overtaken, with the present state, and leaves nothing behind', async () => {
    const id = await world.project({ 开工: '2026-12-16', 竣工验收: '2027-06-30' });
    const asked = await reschedule(id, { 开工: '2027-01-04', 竣工验收: '2027-08-31' });
    await world.database.dataSource.manager.update('milestones', { id: `${id}-竣工验收` }, { actualDate: '2026-11-22' });
    const pending = await world.as(planner, () => adjustments.get(planner, asked.id));
    expect(pending).toMatchObject({ outdated: true, present: null, obstacle: expect.stringContaining('已完成') });
    await expect(approve(asked)).rejects.toMatchObject({ code: 'adjustment_outdated', status: 409, current: { outdated: true, state: 'submitted' } });
    expect(await world.rows('baselines', { projectId: id })).toHaveLength(1);
    expect(await world.milestones(id)).toMatchObject({ 开工: { baselineDate: '2026-12-16', baselineNumber: 1 } });
    expect(await world.rows('adjustments', { id: asked.id })).toMatchObject([{ state: 'submitted', documentNumber: null, version: 1 }]);
  });

  it('a step that fails in the middle of the approval leaves nothing of the others', async () => {
    const id = await world.project({ 开工: '2026-12-16' });
    const asked = await reschedule(id, { 开工: '2027-01-04' });
    const entries = (await world.rows('audit_entries')).length;
    const lights = jest.spyOn(world.module.get(ScheduleAdjusting), 'changed').mockRejectedValue(new Error('lights failed'));
    await expect(approve(asked)).rejects.toThrow('lights failed');
    lights.mockRestore();
    expect(await world.rows('baselines', { projectId: id })).toHaveLength(1);
    expect(await world.milestones(id)).toMatchObject({ 开工: { baselineDate: '2026-12-16', baselineNumber: 1, version: 2 } });
    expect(await world.rows('adjustments', { id: asked.id })).toMatchObject([{ state: 'submitted', documentNumber: null }]);
    expect(await world.rows('audit_entries')).toHaveLength(entries);
    expect(await approve(asked)).toMatchObject({ state: 'approved', baselineNumber: 2 });
  });

  it('two planners at once: one decides, the other is told, and no baseline number is given twice', async () => {
    const id = await world.project({ 开工: '2026-12-16' });
    const asked = await reschedule(id, { 开工: '2027-01-04' });
    const results = await Promise.allSettled([approve(asked, planner), approve(asked, planner2), approve(asked, planner)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ status: 409 });
    expect((await world.rows('baselines', { projectId: id })).map(({ number }) => number).sort()).toEqual([1, 2]);
    const other = await world.project({ 开工: '2026-12-16' });
    const requests = await Promise.allSettled([reschedule(other, { 开工: '2027-01-04' }), ask({ kind: 'suspend', projectId: other }), reschedule(other, { 开工: '2027-02-01' })]);
    expect(requests.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await world.rows('adjustments', { projectId: other })).toHaveLength(1);
  });

  it('a preview leaves no trace', async () => {
    const id = await world.project({ 开工: '2026-12-16' });
    const count = async () => Promise.all(['baselines', 'milestones', 'audit_entries', 'adjustments', 'projects', 'project_transitions'].map(async (table) => (await world.rows(table)).length));
    const before = await count();
    await preview({ kind: 'split', projectId: id, parts: [{ name: '二期' }, { name: '三期' }] });
    await preview({ kind: 'withdraw', projectId: id });
    await preview({ kind: 'reschedule', projectId: id, milestones: [{ milestoneId: `${id}-开工`, baselineDate: '2027-01-04', weight: 10 }] });
    expect(await count()).toEqual(before);
    expect(await world.rows('projects', { id })).toMatchObject([{ lifecycle: 'construction', version: 1 }]);
  });
});
