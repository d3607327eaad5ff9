import { AuditHistory } from '@portfolio/audit';
import type { Milestone as MilestoneView } from '@portfolio/contracts';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { BaselinesService } from './baselines.service';
import { CompletionClaims } from './completion-claims.service';
import { CompletionsService } from './completions.service';
import { PEOPLE, ScheduleWorld } from './testing/schedule-world';
import { ForecastsService } from './forecasts.service';
import type { CreateMilestoneDto } from './milestone.dto';
import { MilestoneOrderService } from './milestone-order.service';
import { MilestonesService } from './milestones.service';
import { TemplatesService } from './templates.service';

const { filerA, filerB, filerC, planner, inspector, stranger } = PEOPLE;

describeEachDatabase((engine) => {
  let world: ScheduleWorld;
  let milestones: MilestonesService;
  let completions: CompletionsService;
  let projectId: string;

  beforeAll(async () => {
    world = await ScheduleWorld.open(engine);
    milestones = world.module.get(MilestonesService);
    completions = world.module.get(CompletionsService);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    projectId = await world.project();
  });

  const add = (values: Partial<CreateMilestoneDto> = {}, user = filerA) =>
    world.as(user, () => milestones.create(user, { projectId, kind: 'start', name: '开工', weight: 10, ...values }));
  const freeze = () => world.as(planner, () => world.module.get(BaselinesService).freeze(planner, projectId, {}));
  const change = (milestone: MilestoneView, dto: Record<string, unknown>, user = filerA) =>
    world.as(user, () => milestones.update(user, milestone.id, { version: milestone.version, ...dto }));
  const complete = async (milestone: MilestoneView, date: string, note: string | null = null, user = filerA) => {
    await world.as(user, () => world.module.get(CompletionClaims).claim(user, milestone, { date, note }));
    return world.acceptMilestone(milestone.id);
  };
  const story = (id: string) => world.module.get(AuditHistory).ofObject('milestone', id);

  it('adds milestones one after the other and tells the audit trail in Chinese', async () => {
    const first = await add({ name: '立项', baselineDate: '2026-12-07', responsibleUserId: 'filer-a' });
    const second = await add();
    expect([first.sequence, second.sequence]).toEqual([1, 2]);
    expect(first).toMatchObject({ version: 1, status: 'planned', baselineNumber: 0, responsibleUserName: '甲填报', demo: false });
    const [entry] = await story(first.id);
    expect(entry).toMatchObject({ action: 'create', actorName: '甲填报', objectLabel: expect.stringMatching(/^YQ-\S+ 立项$/) });
    expect(entry?.changes).toContainEqual({ field: 'responsible', label: '责任人', from: null, to: '甲填报' });
    expect(entry?.changes).toContainEqual({ field: 'kind', label: '节点类别', from: null, to: '开工' });
  });

  it('lets the units of the project and planners write, nobody else', async () => {
    const milestone = await add({}, filerB);
    await expect(add({}, filerC)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(add({}, inspector)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(add({}, stranger)).rejects.toMatchObject({ code: 'not_found' });
    await expect(change(milestone, { name: '别的' }, filerC)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(change(milestone, { name: '别的' }, stranger)).rejects.toMatchObject({ code: 'not_found' });
    await expect(complete(milestone, '2026-11-20', null, filerC)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(milestones.get(stranger, milestone.id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await change(milestone, { name: '奠基' }, planner)).name).toBe('奠基');
    expect((await story(milestone.id)).map(({ action }) => action)).toEqual(['update', 'create']);
  });

  it('answers 409 with the present record when somebody was faster, and keeps the first change', async () => {
    const milestone = await add();
    const racing = await Promise.allSettled([change(milestone, { weight: 20 }), change(milestone, { weight: 30 }, planner)]);
    const kept = racing.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
    expect(kept).toHaveLength(1);
    const refused = racing.find((result) => result.status === 'rejected')?.reason as { code: string; current: MilestoneView };
    expect(refused.code).toBe('stale_version');
    expect(refused.current).toEqual(kept[0]);
    expect(await milestones.get(filerA, milestone.id)).toEqual(kept[0]);
    await expect(world.as(filerA, () => milestones.remove(filerA, milestone.id, 1))).rejects.toMatchObject({ code: 'stale_version' });
    await expect(complete(milestone, '2026-11-20')).rejects.toMatchObject({ code: 'stale_version' });
  });

  it('refuses a forecast before today for what is open, and leaves one alone that has gone by', async () => {
    const past = { code: 'invalid_fields', fields: { forecastDate: '预计完成日期不能早于今天（2026年11月23日）；节点已经完成的，请申报完成。' } };
    await expect(add({ forecastDate: '1999-01-01' })).rejects.toMatchObject(past);
    const milestone = await add({ baselineDate: '2026-11-05', forecastDate: '2026-11-23' });
    for (const forecastDate of ['1999-01-01', '2026-11-22']) await expect(change(milestone, { forecastDate })).rejects.toMatchObject(past);
    world.clock.moveTo('2026-11-30');
    expect(await change(milestone, { forecastDate: '2026-11-23', responsibleUserId: 'filer-a' })).toMatchObject({ forecastDate: '2026-11-23', responsibleUserName: '甲填报' });
    world.clock.moveTo('2026-11-23');
  });

  it('holds kind, name, date and weight fast once frozen, and lets forecast and person change', async () => {
    await add({ baselineDate: '2026-12-07' });
    const baseline = await freeze();
    const frozen = await milestones.get(filerA, baseline.entries[0]?.milestoneId ?? '');
    expect(frozen).toMatchObject({ baselineNumber: 1, version: 2 });
    for (const user of [filerA, planner]) {
      const refused = change(frozen, { baselineDate: '2027-12-07', weight: 99 }, user);
      await expect(refused).rejects.toMatchObject({ code: 'baseline_frozen', fields: { baselineDate: expect.stringContaining('基线已冻结'), weight: expect.any(String) } });
    }
    await expect(change(frozen, { kind: 'other', name: '不再开工' })).rejects.toMatchObject({ code: 'baseline_frozen', fields: { kind: expect.any(String), name: expect.stringContaining('名称') } });
    await expect(change(frozen, { baselineDate: null })).rejects.toMatchObject({ code: 'baseline_frozen' });
    await expect(world.as(planner, () => milestones.remove(planner, frozen.id, frozen.version))).rejects.toMatchObject({ code: 'baseline_frozen' });
    const changed = await change(frozen, { baselineDate: '2026-12-07', weight: 10, name: frozen.name, forecastDate: '2027-01-11', responsibleUserId: 'filer-b' });
    expect(changed).toMatchObject({ name: frozen.name, forecastDate: '2027-01-11', responsibleUserName: '乙填报', version: 3 });
  });

  it('keeps every forecast', async () => {
    const milestone = await add({ baselineDate: '2026-11-02' });
    await freeze();
    const first = await change({ ...milestone, version: 2 }, { forecastDate: '2027-03-01' });
    const second = await change(first, { forecastDate: '2026-11-24' }, planner);
    const third = await change(second, { forecastDate: null });
    await change(third, { responsibleUserId: 'filer-b' });
    const history = await world.module.get(ForecastsService).history(inspector, projectId);
    expect(history.map(({ from, to, changedBy }) => [from, to, changedBy])).toEqual([
      [null, '2027-03-01', '甲填报'],
      ['2027-03-01', '2026-11-24', '规划员'],
      ['2026-11-24', null, '甲填报'],
    ]);
    await expect(world.module.get(ForecastsService).history(stranger, projectId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('completes with an actual date that has come, and asks why when it is late', async () => {
    await add({ name: '立项', baselineDate: '2026-11-13' });
    await add({ name: '招标', baselineDate: '2026-11-27' });
    const baseline = await freeze();
    const [late, inTime] = await Promise.all(baseline.entries.map(({ milestoneId }) => milestones.get(filerA, milestoneId)));
    if (late === undefined || inTime === undefined) throw new Error('two milestones were frozen');
    await expect(complete(late, '2026-11-24')).rejects.toMatchObject({ code: 'future_date', fields: { actualDate: expect.stringContaining('2026年11月23日') } });
    await expect(complete(late, '2026-11-16')).rejects.toMatchObject({ code: 'invalid_fields', fields: { note: expect.stringContaining('逾期原因') } });
    expect(await complete(late, '2026-11-16', '等待用地批复')).toMatchObject({ status: 'done_late', daysLate: 3, workingDaysLate: 1, completionNote: '等待用地批复' });
    expect(await complete(inTime, '2026-11-23')).toMatchObject({ status: 'done_on_time', daysLate: 0, daysLeft: null });
    expect((await story(late.id))[0]).toMatchObject({ action: 'complete', changes: expect.arrayContaining([{ field: 'actualDate', label: '实际完成日期', from: null, to: '2026-11-16' }]) });
  });

  it('needs no reason for a step that is in no baseline', async () => {
    expect(await complete(await add({ baselineDate: '2026-11-02' }), '2026-11-20')).toMatchObject({ status: 'done_on_time', daysLate: 0 });
  });

  it('holds a completed milestone fast until a planner takes the completion back', async () => {
    const done = await complete(await add({ baselineDate: '2026-11-02' }), '2026-11-02', '补登');
    await expect(change(done, { forecastDate: '2026-12-01' }, planner)).rejects.toMatchObject({ code: 'milestone_completed' });
    await expect(complete(done, '2026-11-20')).rejects.toMatchObject({ code: 'milestone_completed' });
    await expect(world.as(filerA, () => milestones.remove(filerA, done.id, done.version))).rejects.toMatchObject({ code: 'milestone_completed' });
    const reopen = (user = planner) => world.as(user, () => completions.reopen(user, done.id, { reason: '日期登记有误', version: done.version }));
    await expect(reopen(filerA)).rejects.toMatchObject({ code: 'forbidden' });
    const open = await reopen();
    expect(open).toMatchObject({ actualDate: null, completionNote: null, status: 'planned' });
    expect((await story(done.id))[0]).toMatchObject({ action: 'reopen', reason: '日期登记有误' });
    await expect(world.as(planner, () => completions.reopen(planner, done.id, { reason: '再来', version: open.version }))).rejects.toMatchObject({ code: 'invalid_fields' });
  });

  it('removes a draft, which stays in the story of the project', async () => {
    const milestone = await add({ name: '多余节点', forecastDate: '2027-01-04' });
    expect(await world.as(filerA, () => milestones.remove(filerA, milestone.id, 1))).toEqual(milestone);
    await expect(milestones.get(filerA, milestone.id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await story(milestone.id))[0]).toMatchObject({ action: 'delete' });
    const [entry] = await world.module.get(AuditHistory).ofObject('project', projectId);
    expect(entry?.changes).toEqual([{ field: 'milestones', label: '节点', from: '多余节点', to: null }]);
  });

  it('takes only people of the project’s units as responsible', async () => {
    await expect(add({ responsibleUserId: 'filer-c' })).rejects.toMatchObject({ code: 'invalid_fields', fields: { responsibleUserId: expect.any(String) } });
    await expect(add({ responsibleUserId: 'nobody' })).rejects.toMatchObject({ code: 'invalid_fields' });
    await expect(change(await add(), { responsibleUserId: 'filer-c' })).rejects.toMatchObject({ code: 'invalid_fields' });
  });

  it('reorders the whole list or answers what it is now', async () => {
    const order = (milestoneIds: string[], more: { basedOn?: string[]; version?: number } = {}) =>
      world.as(filerA, () => world.module.get(MilestoneOrderService).reorder(filerA, projectId, { milestoneIds, ...more }));
    const [a, b, c] = [(await add({ name: '甲' })).id, (await add({ name: '乙' })).id, (await add({ name: '丙' })).id];
    expect((await order([c, a, b], { basedOn: [a, b, c], version: 1 })).map(({ name, sequence, version }) => [name, sequence, version])).toEqual([
      ['丙', 1, 2],
      ['甲', 2, 2],
      ['乙', 3, 2],
    ]);
    await expect(order([a, b, c], { basedOn: [a, b, c] })).rejects.toMatchObject({ code: 'stale_version', current: [{ name: '丙' }, { name: '甲' }, { name: '乙' }] });
    await expect(order([a, b])).rejects.toMatchObject({ code: 'stale_version' });
    await expect(order([a, b, 'x'])).rejects.toMatchObject({ code: 'stale_version' });
    await expect(order([a, b, c, c])).rejects.toMatchObject({ code: 'invalid_fields' });
    await expect(order([a, b, c], { version: 7 })).rejects.toMatchObject({ code: 'stale_version' });
    const [entry] = await world.module.get(AuditHistory).ofObject('project', projectId);
    expect(entry).toMatchObject({ action: 'reorder', changes: [{ from: '甲、乙、丙', to: '丙、甲、乙' }] });
  });

  it('lays out a template beside what is there, until the freeze', async () => {
    const templates = world.module.get(TemplatesService);
    const own = await add({ kind: 'start', name: '破土动工', baselineDate: '2026-12-07' });
    const proposal = await templates.propose(filerA, projectId, {});
    expect(proposal).toMatchObject({ kind: 'road', proposedKind: true, startDate: '2026-11-23' });
    expect(proposal.milestones.map(({ kind }) => kind)).not.toContain('start');
    expect((await templates.propose(filerA, projectId, { kind: 'soft', startDate: '2027-01-04' })).milestones[0]).toMatchObject({ name: '立项', baselineDate: '2027-01-04' });
    const apply = () => world.as(filerA, () => templates.apply(filerA, projectId, { kind: 'road', startDate: '2026-11-23' }));
    const laid = await apply();
    expect(laid[0]).toEqual(own);
    expect(laid.map(({ name }) => name)).toEqual(['破土动工', ...proposal.milestones.map(({ name }) => name)]);
    expect(await apply()).toEqual(laid);
    await freeze();
    await expect(apply()).rejects.toMatchObject({ code: 'baseline_frozen' });
  });
});
