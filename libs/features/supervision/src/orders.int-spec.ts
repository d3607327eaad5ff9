import { CalendarChanges } from '@portfolio/calendar';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { plainWeekdays, type WorkingCalendar } from '@portfolio/rules';
import { PEOPLE } from '@portfolio/schedule/testing';
import { HEAD_A, OTHER_INSPECTOR, OrdersWorld } from '../test/orders-world';
import { OrderEvidenceSources } from './order-evidence-sources';
import { OrderLists } from './order-lists';

const { inspector, filerA, filerB } = PEOPLE;

describeEachDatabase((engine) => {
  let world: OrdersWorld;

  beforeAll(async () => {
    world = await OrdersWorld.open(engine);
    world.schedule.module.get(OrderEvidenceSources).register('调整申请', async (_district, questions) =>
      questions.map(({ milestoneId }) => [{ at: null, text: `节点 ${milestoneId === null ? '无' : '有'}待批调整` }]),
    );
  });
  beforeEach(() => world.schedule.clock.moveTo('2026-11-23'));
  afterAll(() => world.close());

  it('is drafted once for a milestone and its baseline, with what it rests on', async () => {
    const late = await world.late();
    const id = await world.draftFromLadder(late);
    expect(await world.draftFromLadder(late, '再次')).toBe(id);
    const draft = await world.view(id ?? '');
    expect(draft).toMatchObject({ state: 'drafted', number: null, origin: 'ladder', departmentName: 'A街道办事处', deadlineDays: 5, deadlineIfIssued: '2026-11-30', tier: null });
    expect(draft.title).toContain('“施工许可”');
    expect(draft.evidence).toMatchObject({
      asOf: '2026-11-23',
      milestone: { name: '施工许可', baselineNumber: 1, baselineDate: '2026-11-16', firstBaselineDate: '2026-11-16', daysLate: 7, workingDaysLate: 5, firstWorkingDaysLate: 5 },
      light: { colour: 'red', rulePack: expect.any(String), reasons: expect.arrayContaining([expect.objectContaining({ code: 'milestone_late', value: 5, threshold: 1 })]) },
      sections: [{ name: '提醒阶梯', lines: [{ at: '2026-11-17' }] }, { name: '调整申请', lines: [{ text: '节点 有待批调整' }] }],
    });
    await expect(world.view(id ?? '', filerA)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('a backlog is drafted at once: each milestone one order with one step and one audit entry, what is open stays, what fails leaves nothing', async () => {
    const [known, ...fresh] = [await world.late(), await world.late(), await world.late(), await world.late()];
    const before = await world.draftFromLadder(known);
    const draftOf = ({ projectId, milestone }: (typeof fresh)[number]) => ({ projectId, departmentId: 'unit-A', subject: { type: 'milestone' as const, id: milestone.id, number: 1 }, evidence: [] });
    const backlog = [draftOf(known), ...fresh.map(draftOf), ...fresh.slice(0, 1).map(draftOf), { ...draftOf(known), subject: { type: 'milestone' as const, id: known.milestone.id, number: 2 } }];
    const { database } = world.schedule;
    const count = (table: string, column: string, id: string) => database.manager.createQueryBuilder().from(table, 'row').where(`row.${column} = :id`, { id }).getCount();
    const failed = database.transaction(async () => {
      await world.orders.draftFromLadder('d1', backlog);
      throw new Error('the scan went wrong');
    });
    await expect(failed).rejects.toThrow('went wrong');
    for (const { milestone } of fresh) expect(await count('supervision_orders', 'causeId', milestone.id)).toBe(0);
    const drafted = await world.orders.draftFromLadder('d1', backlog);
    expect(drafted.map((order) => order?.isNew ?? null)).toEqual([false, true, true, true, true, null]);
    expect([drafted[0]?.id, drafted[4]?.id]).toEqual([before, drafted[1]?.id]);
    for (const [at, { milestone }] of fresh.entries()) {
      const id = drafted[at + 1]?.id ?? '';
      expect([await count('supervision_orders', 'causeId', milestone.id), await count('order_steps', 'orderId', id), await count('audit_entries', 'objectId', id)]).toEqual([1, 1, 1]);
      expect((await world.view(id)).evidence).toMatchObject({ milestone: { id: milestone.id, firstBaselineDate: '2026-11-16' }, light: { colour: 'red' } });
    }
    expect((await world.orders.draftFromLadder('d1', backlog)).map((order) => order?.isNew ?? null)).toEqual([false, false, false, false, false, null]);
  });

  it('is not drafted for what is not late, nor twice by hand', async () => {
    const late = await world.late();
    const subject = { type: 'milestone' as const, id: late.milestone.id, number: 2 };
    expect(await world.orders.draftFromLadder('d1', [{ projectId: late.projectId, departmentId: null, subject, evidence: [] }])).toEqual([null]);
    const [cause] = await world.drafts.options(inspector, late.projectId);
    expect(cause).toMatchObject({ type: 'milestone', id: late.milestone.id, number: 1, orderId: null });
    const byHand = { projectId: late.projectId, causeType: 'milestone' as const, causeId: late.milestone.id, causeNumber: 1 };
    const { id } = await world.drafts.draft(inspector, byHand);
    await expect(world.drafts.draft(inspector, byHand)).rejects.toMatchObject({ code: 'order_exists', status: 409 });
    expect((await world.drafts.options(inspector, late.projectId))[0]).toMatchObject({ orderId: id });
    await expect(world.drafts.draft(inspector, { ...byHand, causeType: 'light', causeId: 'on_schedule' })).rejects.toMatchObject({ code: 'order_cause_gone' });
  });

  it('can rest on a reason of the light, and clears with it', async () => {
    const late = await world.late();
    const reason = (await world.drafts.options(inspector, late.projectId)).find(({ type }) => type === 'light');
    expect(reason).toMatchObject({ id: 'progress_behind', colour: 'red' });
    const { id } = await world.drafts.draft(inspector, { projectId: late.projectId, causeType: 'light', causeId: 'progress_behind' });
    expect(await world.view(id)).toMatchObject({ origin: 'hand', draftedBy: '督查员', clearedAt: null, evidence: { milestone: null, sections: [{ lines: [{ text: '节点 无待批调整' }] }] } });
    await world.complete(late);
    expect((await world.view(id)).clearedAt).not.toBeNull();
  });

  it('accepted first: waits, and closes by itself when the milestone is done', async () => {
    const late = await world.late();
    const id = await world.replied(late);
    expect(await world.now(id, (version) => world.reviews.accept(inspector, id, { version, words: '同意' }))).toMatchObject({ state: 'accepted', clearedAt: null, endedAt: null });
    await expect(world.now(id, (version) => world.reviews.close(inspector, id, { version }))).rejects.toMatchObject({ code: 'order_cause_stands' });
    await world.complete(late);
    const closed = await world.view(id);
    expect(closed).toMatchObject({ state: 'closed', clearedAt: expect.any(String), endedAt: expect.any(String), actions: [] });
    expect(closed.steps.map(({ action, actorName }) => `${action} ${actorName}`)).toEqual([
      'draft 系统', 'issue 督查员', 'sign 甲填报', 'reply 甲负责人', 'accept 督查员', 'clear 系统', 'close 系统',
    ]);
  });

  it('done first: waits for an inspector, whose acceptance closes it', async () => {
    const late = await world.late();
    const id = await world.replied(late);
    await world.complete(late);
    expect(await world.view(id)).toMatchObject({ state: 'replied', clearedAt: expect.any(String), endedAt: null });
    expect(await world.now(id, (version) => world.reviews.accept(inspector, id, { version }))).toMatchObject({ state: 'closed' });
  });

  it('a completion that only the unit has claimed clears nothing: the order stays open until somebody else accepts it', async () => {
    const late = await world.late();
    const id = await world.replied(late);
    await world.now(id, (version) => world.reviews.accept(inspector, id, { version }));
    await world.schedule.claimMilestone(await world.milestone(late.milestone.id), '2026-11-13');
    const standing = { state: 'accepted', clearedAt: null, endedAt: null };
    expect(await world.view(id)).toMatchObject(standing);
    await expect(world.now(id, (version) => world.reviews.close(inspector, id, { version }))).rejects.toMatchObject({ code: 'order_cause_stands' });
    await world.schedule.returnMilestone(late.milestone.id, '许可证编号与附件不符');
    expect(await world.view(id)).toMatchObject(standing);
    await world.schedule.claimMilestone(await world.milestone(late.milestone.id), '2026-11-20');
    expect(await world.view(id)).toMatchObject(standing);
    await world.schedule.acceptMilestone(late.milestone.id);
    expect(await world.view(id)).toMatchObject({ state: 'closed', clearedAt: expect.any(String), endedAt: expect.any(String) });
  });

  it('a later baseline clears it; a completion taken back brings the cause back', async () => {
    const [adjusted, reopened] = [await world.late(), await world.late()];
    const [first, second] = [await world.issued(adjusted), await world.issued(reopened)];
    await world.rebaseline(adjusted);
    expect(await world.view(first)).toMatchObject({ state: 'issued', clearedAt: expect.any(String) });
    await world.complete(reopened);
    expect((await world.view(second)).clearedAt).not.toBeNull();
    await world.schedule.reopenMilestone(await world.milestone(reopened.milestone.id));
    expect(await world.view(second)).toMatchObject({ state: 'issued', clearedAt: null });
    expect((await world.view(second)).steps.map(({ action }) => action).slice(-2)).toEqual(['clear', 'reopen_cause']);
  });

  it('a draft whose cause is gone is not issued, and discarding it uses no number', async () => {
    const late = await world.late();
    const id = (await world.draftFromLadder(late)) ?? '';
    await world.complete(late);
    await expect(world.now(id, (version) => world.issuing.issue(inspector, id, { version }))).rejects.toMatchObject({ code: 'order_cause_gone' });
    expect(await world.now(id, (version) => world.drafts.discard(inspector, id, { version, reason: '已完成' }))).toMatchObject({ state: 'discarded', number: null });
    const [before, voided, after] = [await world.issued(await world.late()), await world.issued(await world.late()), await world.issued(await world.late())];
    const serial = async (order: string) => Number(/(\d+)号$/.exec((await world.view(order)).number ?? '')?.[1]);
    expect(await serial(voided)).toBe((await serial(before)) + 1);
    await world.now(voided, (version) => world.reviews.void(inspector, voided, { version, reason: '事由登记有误' }));
    expect(await world.view(voided)).toMatchObject({ state: 'voided', number: expect.stringMatching(/^Y督〔2026〕\d+号$/), tier: null });
    expect(await serial(after)).toBe((await serial(before)) + 2);
  });

  it('goes back with words, is objected to, and withdrawn by name', async () => {
    const returned = await world.replied(await world.late());
    expect(await world.now(returned, (version) => world.reviews.return(inspector, returned, { version, reason: '请附许可证' }))).toMatchObject({ state: 'returned', answeredOn: null });
    expect(await world.now(returned, (version) => world.answers.reply(filerA, returned, { version, text: '已附许可证' }))).toMatchObject({ state: 'replied', answeredOn: '2026-11-23' });
    const objected = await world.signed(await world.late());
    await world.now(objected, (version) => world.answers.object(HEAD_A, objected, { version, reason: '该节点由区自然资源局办理' }));
    const withdrawn = await world.now(objected, (version) => world.reviews.decideObjection(inspector, objected, { version, upheld: true, reason: '情况属实' }));
    expect(withdrawn).toMatchObject({ state: 'withdrawn', number: expect.any(String), endedAt: expect.any(String) });
    expect(withdrawn.steps.at(-1)).toMatchObject({ action: 'uphold', actorName: '督查员', words: '情况属实' });
    const overruled = await world.signed(await world.late());
    await world.now(overruled, (version) => world.answers.object(filerA, overruled, { version, reason: '不认可' }));
    expect(await world.now(overruled, (version) => world.reviews.decideObjection(inspector, overruled, { version, upheld: false, reason: '责任明确' }))).toMatchObject({ state: 'returned', answeredOn: null });
  });

  it('is the business of the addressed unit and of an inspector who did not write the answer', async () => {
    const id = await world.issued(await world.late());
    await expect(world.now(id, (version) => world.answers.sign(filerB, id, { version }))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(world.now(id, (version) => world.answers.sign(inspector, id, { version }))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(world.now(id, (version) => world.answers.reply(filerA, id, { version, text: '未签收先回复' }))).rejects.toMatchObject({ code: 'order_action_refused' });
    const stale = (await world.view(id)).version;
    await world.now(id, (version) => world.answers.sign(filerA, id, { version }));
    await expect(world.answers.sign(HEAD_A, id, { version: stale })).rejects.toMatchObject({ code: 'stale_version', current: { state: 'signed' } });
    // Yesterday's filer is today's inspector.
    await world.now(id, (version) => world.answers.reply(filerA, id, { version, text: '已办' }));
    const promoted = { ...inspector, userId: filerA.userId };
    await expect(world.now(id, (version) => world.reviews.accept(promoted, id, { version }))).rejects.toMatchObject({ code: 'order_own_decision' });
    expect((await world.view(id, promoted)).actions).not.toContain('accept');
    expect(await world.now(id, (version) => world.reviews.accept(OTHER_INSPECTOR, id, { version }))).toMatchObject({ state: 'accepted' });
  });

  it('a draft of the reply stays inside the unit', async () => {
    const id = await world.signed(await world.late());
    await world.now(id, (version) => world.answers.draftReply(filerA, id, { version, text: '拟稿', newDate: '2026-12-01' }));
    expect((await world.view(id, HEAD_A)).replyDraft).toMatchObject({ text: '拟稿', by: '甲填报' });
    expect(await world.view(id, inspector)).toMatchObject({ replyDraft: null, state: 'signed' });
    expect((await world.view(id, inspector)).steps.map(({ action }) => action)).not.toContain('draft_reply');
  });

  it('gets more time only when asked before the deadline, and the first deadline stays', async () => {
    const id = await world.signed(await world.late());
    const ask = (deadline: string, user = HEAD_A) => world.now(id, (version) => world.answers.askExtension(user, id, { version, reason: '施工图审查延后', deadline }));
    await expect(ask('2026-12-10', filerA)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ask('2026-11-30')).rejects.toMatchObject({ code: 'invalid_fields' });
    await expect(ask('2026-12-12')).rejects.toMatchObject({ code: 'invalid_fields', fields: { deadline: expect.stringContaining('2026年12月14日') } });
    world.schedule.clock.moveTo('2026-11-30');
    expect(await ask('2026-12-10')).toMatchObject({ extensionAsked: true, extensionList: [{ state: 'asked', fromDeadline: '2026-11-30', askedDeadline: '2026-12-10' }] });
    await expect(ask('2026-12-11')).rejects.toMatchObject({ code: 'extension_pending' });
    world.schedule.clock.moveTo('2026-12-02');
    const onSunday = world.now(id, (version) => world.reviews.decideExtension(inspector, id, { version, grant: true, deadline: '2026-12-06' }));
    await expect(onSunday).rejects.toMatchObject({ fields: { deadline: expect.stringContaining('2026年12月7日') } });
    const granted = await world.now(id, (version) => world.reviews.decideExtension(inspector, id, { version, grant: true, deadline: '2026-12-08' }));
    expect(granted).toMatchObject({ deadline: '2026-12-08', firstDeadline: '2026-11-30', extensions: 1, tier: 'blue', overdueWorkingDays: 0, firstOverdueWorkingDays: 2 });
    world.schedule.clock.moveTo('2026-12-09');
    expect(await world.view(id)).toMatchObject({ tier: 'yellow', overdueWorkingDays: 1, firstOverdueWorkingDays: 7 });
    await expect(ask('2026-12-20')).rejects.toMatchObject({ code: 'extension_too_late' });
    await expect(world.now(id, (version) => world.reviews.decideExtension(inspector, id, { version, grant: false, words: '不批' }))).rejects.toMatchObject({ code: 'extension_none' });
  });

  it('a deadline in working days follows the calendar, a granted date does not', async () => {
    const [plain, extended] = [await world.issued(await world.late()), await world.signed(await world.late())];
    await world.now(extended, (version) => world.answers.askExtension(HEAD_A, extended, { version, reason: '延后', deadline: '2026-12-04' }));
    await world.now(extended, (version) => world.reviews.decideExtension(inspector, extended, { version, grant: true }));
    const after: WorkingCalendar = { known: plainWeekdays.known, isWorkingDay: (date) => date !== '2026-11-25' && plainWeekdays.isWorkingDay(date) };
    const changes = world.schedule.module.get(CalendarChanges);
    const moved = await world.schedule.database.transaction(() => changes.tell('d1', plainWeekdays, after));
    expect(moved.filter(({ objectId }) => objectId === plain)).toEqual([expect.objectContaining({ from: '2026-11-30', to: '2026-12-01', what: '督办单办理时限' })]);
    expect(moved.some(({ objectId }) => objectId === extended)).toBe(false);
    expect(await world.view(plain)).toMatchObject({ deadline: '2026-12-01', firstDeadline: '2026-11-30' });
    // The day off is taken back: what the unit has been told is not made shorter.
    const refused = await world.schedule.database.transaction(() => changes.tell('d1', after, plainWeekdays));
    expect(refused.filter(({ objectId }) => objectId === plain)).toEqual([expect.objectContaining({ from: '2026-12-01', to: '2026-12-01（按新日历为 2026-11-30，已下达的时限不缩短）' })]);
    const again = await world.schedule.database.transaction(() => changes.tell('d1', plainWeekdays, plainWeekdays));
    expect(again.filter(({ objectId }) => objectId === plain)).toEqual([]);
    expect(await world.view(plain)).toMatchObject({ deadline: '2026-12-01' });
  });

  it('is listed by state, tier and unit, counted, and told to the ladder', async () => {
    const lists = world.schedule.module.get(OrderLists);
    const page = (user: typeof inspector, filter: Record<string, unknown>) => lists.page(user, { sort: null, offset: 0, limit: 200, filter });
    const id = await world.issued(await world.late());
    world.schedule.clock.moveTo('2026-12-04');
    const red = await page(inspector, { tier: 'red' });
    expect(red.rows.map((row) => row.id)).toContain(id);
    expect(red.rows.every(({ tier, endedAt }) => tier === 'red' && endedAt === null)).toBe(true);
    const counts = await lists.counts(inspector, {});
    expect(counts.tiers.red).toBe(red.total);
    expect(counts.overdue).toBe((await page(inspector, { overdue: true })).total);
    expect((await page(inspector, { state: 'drafted' })).total).toBe(counts.states.drafted);
    expect(counts.states.drafted).toBeGreaterThan(0);
    expect((await lists.counts(filerA, {})).states.drafted).toBe(0);
    expect((await page(filerA, { state: 'drafted' })).total).toBe(0);
    await expect(page(inspector, { tier: 'purple' })).rejects.toMatchObject({ code: 'malformed_request' });
    const open = await world.orders.open('d1');
    expect(open.find((order) => order.id === id)).toMatchObject({ state: 'issued', unitsTurn: true, deadline: '2026-11-30', departmentId: 'unit-A', lifecycle: 'preparation' });
    const [unit] = await world.orders.unitCounts('d1', { from: '2026-11-01', to: '2026-11-30' });
    expect(unit).toMatchObject({ departmentId: 'unit-A', issued: counts.issued, closed: counts.closed, open: counts.issued - counts.closed });
    expect(await world.orders.open('d2')).toEqual([]);
  });
});
