import { UserError } from '@portfolio/platform/errors';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { ScheduleFacts } from '@portfolio/schedule';
import { FilingDutiesService } from './filing-duties.service';
import { FilingForms } from './filing-forms';
import { FilingHistory } from './filing-history';
import { FilingReviewsService } from './filing-reviews.service';
import { FilingSubmissionsService } from './filing-submissions.service';
import { FilingViews } from './filing-views';
import { FilingWithdrawalsService } from './filing-withdrawals.service';
import { FILERS, FilingWorld } from './fixtures/filing-world';

const { filerA, filerB, filerC, headA, inspector } = FILERS;

describeEachDatabase((engine) => {
  let world: FilingWorld;

  beforeAll(async () => {
    world = await FilingWorld.open(engine);
  });
  afterAll(() => world.close());

  async function refused(work: Promise<unknown>): Promise<UserError> {
    const error: unknown = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof UserError)) throw new Error(`expected a refusal, got ${String(error)}`);
    return error;
  }

  it('goes from the clerk through the head to 督查室, each doing the own part only', async () => {
    const projectId = await world.project();
    await world.day('2026-11-23');
    const [duty] = await world.get(FilingDutiesService).mine(filerA);
    expect(duty).toMatchObject({ projectId, part: 'lead', dueOn: '2026-11-27', workingDaysLeft: 4, filingId: null, canSayNoChange: false });
    const draft = await world.start(filerA, projectId, '2026-W48');
    expect((await world.start(filerA, projectId, '2026-W48')).id).toBe(draft.id);
    expect((await refused(world.start(filerC, projectId, '2026-W48'))).code).toBe('filing_not_due');
    expect((await refused(world.submit(filerA, draft))).fields).toMatchObject({ progressText: expect.any(String), nextSteps: expect.any(String) });
    const saved = await world.save(filerA, draft, { progressText: '沟槽开挖完成', progressPercent: 12.5, investmentPeriod: '80.5', nextSteps: '管道铺设', selfRating: 'green' });
    expect(saved).toMatchObject({ progressPercent: 12.5, investmentPeriod: '80.5', investmentToDate: '80.5', state: 'draft' });
    expect((await refused(world.get(FilingViews).get(inspector, saved.id))).code).toBe('not_found');
    const sent = await world.submit(filerA, saved);
    expect(sent).toMatchObject({ state: 'pending_head', submittedAt: null, filedBy: '甲填报' });
    expect((await refused(world.approve(filerA, sent))).code).toBe('filing_own');
    const approved = await world.approve(headA, sent);
    expect(approved).toMatchObject({ state: 'submitted', inTime: true, approvedBy: 'A负责人', steps: [{ action: 'draft' }, { action: 'submit' }, { action: 'approve' }] });
    const returned = await world.as(inspector, () =>
      world.get(FilingReviewsService).return(inspector, approved.id, { version: approved.version, words: [{ field: 'investmentPeriod', text: '与台账不符，请核对' }] }),
    );
    expect(returned).toMatchObject({ state: 'returned', reviewWords: { investmentPeriod: '与台账不符，请核对' } });
    const mended = await world.save(filerA, returned, { investmentPeriod: '78' });
    const again = await world.approve(headA, await world.submit(filerA, mended));
    expect(again).toMatchObject({ state: 'submitted', inTime: true, investmentToDate: '78', reviewWords: {} });
    expect(await world.accept(again)).toMatchObject({ state: 'accepted', reviewedBy: '督查员' });
  });

  it('a milestone ticked done is a claim that waits for 督查室, goes back with the filing, and counts once the filing is accepted', async () => {
    const projectId = await world.project();
    const { id: milestoneId } = await world.milestone(projectId);
    const milestone = async () => (await world.get(ScheduleFacts).ofProject('d1', projectId))[0];
    await world.day('2026-11-23');
    const draft = await world.start(filerA, projectId, '2026-W48');
    const saved = await world.save(filerA, draft, { progressText: '已开工', nextSteps: '土方开挖', milestones: [{ milestoneId, completedOn: '2026-11-23', note: '开工令已签发' }] });
    const sent = await world.submit(filerA, saved);
    expect(await milestone()).toMatchObject({ actualDate: null, completionClaim: null });
    const approved = await world.approve(headA, sent);
    expect(await milestone()).toMatchObject({ actualDate: null, completionClaim: { state: 'pending', date: '2026-11-23', filingId: draft.id } });
    const returned = await world.as(inspector, () => world.get(FilingReviewsService).return(inspector, approved.id, { version: approved.version, note: '请附开工照片' }));
    expect(await milestone()).toMatchObject({ actualDate: null, completionClaim: { state: 'returned', returnedReason: '请附开工照片' } });
    const again = await world.approve(headA, await world.submit(filerA, returned));
    expect(await milestone()).toMatchObject({ actualDate: null, completionClaim: { state: 'pending' } });
    await world.accept(again);
    expect(await milestone()).toMatchObject({ actualDate: '2026-11-23' });
  });

  it('two who edit the same draft: the second is told, with what stands there, and nothing is lost', async () => {
    const projectId = await world.project();
    await world.day('2026-11-23');
    const draft = await world.start(filerA, projectId, '2026-W48');
    const first = await world.save(filerA, draft, { progressText: '甲写的' });
    const error = await refused(world.save(headA, draft, { nextSteps: '乙写的' }));
    expect(error).toMatchObject({ code: 'stale_version', current: { progressText: '甲写的', version: first.version, editors: [{ name: '甲填报' }] } });
    expect(await world.save(headA, first, { nextSteps: '乙写的' })).toMatchObject({ progressText: '甲写的', nextSteps: '乙写的' });
  });

  it('adds up by itself: to date, this year, and an earlier one put right later changes no later one in silence', async () => {
    const projectId = await world.project();
    await world.day('2026-11-23');
    const first = await world.filed(projectId, '2026-W48', { investmentPeriod: '100', progressPercent: 20 });
    await world.day('2026-11-30');
    const draft = await world.start(filerA, projectId, '2026-W49');
    expect(draft).toMatchObject({ progressText: first.progressText, progressPercent: 20, investmentPeriod: null, known: { investmentToDate: '100', investmentThisYear: '100', previous: { filingId: first.id } } });
    const second = await world.filed(projectId, '2026-W49', { investmentPeriod: '20.25', progressPercent: 18 });
    expect(second).toMatchObject({ investmentToDate: '120.25', checks: [{ code: 'progress_backwards', decision: 'open' }] });
    const back = await world.as(inspector, () => world.get(FilingReviewsService).return(inspector, first.id, { version: first.version, note: '多报了' }));
    expect(await world.submit(headA, await world.save(headA, back, { investmentPeriod: '90' }))).toMatchObject({ state: 'submitted', investmentToDate: '90' });
    expect(await world.get(FilingViews).get(inspector, second.id)).toMatchObject({ investmentToDate: '120.25' });
    const [latest] = await world.get(FilingHistory).of(inspector, projectId);
    expect(latest?.differences).toEqual(expect.arrayContaining([{ field: 'progressPercent', label: '形象进度（%）', from: '20', to: '18' }]));
  });

  it('本期无变化 is one call for several projects, recorded as such; a first filing cannot be one', async () => {
    const [old, fresh] = [await world.project(), await world.project()];
    await world.day('2026-12-07');
    await world.filed(old, '2026-W50', { investmentPeriod: '7' });
    await world.day('2026-12-14');
    const windowId = await world.window('2026-W51');
    const result = await world.as(filerA, () => world.get(FilingSubmissionsService).noChange(filerA, { items: [{ windowId, projectId: old }, { windowId, projectId: fresh }] }));
    expect(result.done).toMatchObject([{ projectId: old, noChange: true, state: 'pending_head', investmentPeriod: '0', investmentToDate: '7' }]);
    expect(result.refused).toMatchObject([{ id: fresh, reason: expect.stringContaining('第一次填报') }]);
    const duties = await world.get(FilingDutiesService).mine(filerA);
    expect(duties.filter(({ windowId: id }) => id === windowId).map(({ projectId }) => projectId)).toContain(fresh);
  });

  it('本期无变化 is asked first where the checks have a question; nothing is begun by asking, and the sentence is kept', async () => {
    const [quiet, late] = [await world.project(), await world.project()];
    await world.day('2026-12-07');
    for (const projectId of [quiet, late]) await world.filed(projectId, '2026-W50', { investmentPeriod: '7' });
    await world.day('2026-12-14');
    const windowId = await world.window('2026-W51');
    const service = world.get(FilingSubmissionsService);
    const send = (items: Parameters<typeof service.noChange>[1]['items']) => world.as(filerA, () => service.noChange(filerA, { items, askFirst: true }));
    expect(await send([{ windowId, projectId: quiet }])).toMatchObject({ done: [{ projectId: quiet, noChange: true }], asked: [], refused: [] });
    await world.day('2026-12-21');
    const first = await send([{ windowId, projectId: late }, { windowId: await world.window('2026-W52'), projectId: late }]);
    expect(first).toMatchObject({ done: [], refused: [{ id: late, reason: expect.stringContaining('先处理前一期') }], asked: [{ windowId, projectId: late, checks: [{ code: 'filing_late', answer: null, question: expect.any(String) }] }] });
    const form = await world.get(FilingForms).of(filerA, { windowId, projectId: late });
    expect(form).toMatchObject({ id: null, version: 0, state: 'draft', projectName: first.asked[0]?.name, known: { investmentToDate: '7' }, checks: [{ code: 'filing_late' }] });
    const second = await send([{ windowId, projectId: late, explanations: [{ code: 'filing_late', answer: '上周停电，网络不通' }] }]);
    expect(second).toMatchObject({ done: [{ projectId: late, noChange: true, state: 'pending_head' }], asked: [] });
    expect((await world.get(FilingViews).get(filerA, second.done[0]?.id ?? '')).checks).toMatchObject([{ code: 'filing_late', answer: '上周停电，网络不通' }]);
  });

  it('a form opens as a filing begins, and begins nothing', async () => {
    const projectId = await world.project();
    await world.day('2026-12-07');
    await world.filed(projectId, '2026-W50', { progressText: '基础完成', nextSteps: '主体', investmentPeriod: '7' });
    await world.day('2026-12-14');
    const at = { windowId: await world.window('2026-W51'), projectId };
    const forms = world.get(FilingForms);
    const [before, started] = [await forms.of(filerA, at), await world.start(filerA, projectId, '2026-W51')];
    expect((await world.get(FilingDutiesService).mine(filerA)).filter(({ filingId }) => filingId === started.id)).toHaveLength(1);
    const same = ({ updatedAt: _at, ...rest }: Omit<typeof before, 'updatedAt'> & { updatedAt: string }) => rest;
    expect({ ...same(before), id: started.id, version: 1, steps: started.steps }).toEqual(same(started));
    expect(await forms.of(filerA, at)).toMatchObject({ id: started.id, version: 1 });
    expect((await refused(forms.of(FILERS.headB, { ...at, projectId: 'none' }))).code).toBe('filing_not_due');
  });

  it('a co-operating unit files its own part, which the lead unit reads; percentages and money are the lead unit’s', async () => {
    const projectId = await world.project();
    await world.day('2026-12-14');
    const draft = await world.start(filerB, projectId, '2026-W51');
    expect((await refused(world.save(filerB, draft, { progressPercent: 50, investmentPeriod: '5' }))).fields).toMatchObject({ progressPercent: expect.any(String), investmentPeriod: expect.any(String) });
    const saved = await world.save(filerB, draft, { progressText: '管线迁改完成' });
    await world.approve(FILERS.headB, await world.submit(filerB, saved));
    expect((await world.start(filerA, projectId, '2026-W51')).parts).toEqual([{ departmentName: 'B街道办事处', state: 'submitted', progressText: '管线迁改完成', nextSteps: '' }]);
  });

  it('forecasts take effect when it lies with 督查室; what is ticked done is accepted, returned and taken back with the filing', async () => {
    const projectId = await world.project();
    const [first, second] = [await world.ground.addMilestone(projectId, { name: '主体封顶', baselineDate: '2026-12-11' }), await world.ground.addMilestone(projectId, { name: '竣工验收', baselineDate: '2027-03-01' })];
    await world.ground.freeze(projectId);
    await world.day('2026-12-14');
    const milestone = async (id: string) => (await world.get(FilingViews).get(filerA, draft.id)).known.milestones.find((each) => each.id === id);
    const draft = await world.start(filerA, projectId, '2026-W51');
    const late = { milestoneId: first.id, completedOn: '2026-12-14' };
    const saved = await world.save(filerA, draft, { progressText: '封顶', nextSteps: '砌筑', milestones: [late, { milestoneId: second.id, forecastDate: '2027-03-20' }] });
    expect((await refused(world.submit(filerA, saved))).fields).toEqual({ milestones: '「主体封顶」实际完成日期晚于计划日期，请写明逾期原因。' });
    const told = await world.save(filerA, saved, { milestones: [{ ...late, note: '降雨停工三天' }, { milestoneId: second.id, forecastDate: '2027-03-20' }] });
    const waiting = await world.submit(filerA, told);
    expect(await milestone(second.id)).toMatchObject({ forecastDate: null });
    const filed = await world.approve(headA, waiting);
    expect(await milestone(second.id)).toMatchObject({ forecastDate: '2027-03-20' });
    expect(await milestone(first.id)).toMatchObject({ claimedDate: '2026-12-14', actualDate: null, status: 'overdue' });
    const taken = await world.as(headA, () => world.get(FilingWithdrawalsService).withdraw(headA, filed.id, { version: filed.version }));
    expect(taken).toMatchObject({ state: 'draft', submittedAt: null, inTime: null });
    expect(await milestone(first.id)).toMatchObject({ claimedDate: null });
    const again = await world.submit(headA, taken);
    const back = await world.as(inspector, () => world.get(FilingReviewsService).return(inspector, again.id, { version: again.version, note: '请附封顶照片' }));
    expect(await milestone(first.id)).toMatchObject({ claimedDate: null, actualDate: null });
    await world.accept(await world.submit(headA, back));
    expect(await milestone(first.id)).toMatchObject({ actualDate: '2026-12-14', status: 'done_late' });
  });

  it('bulk acceptance takes the clean ones and names the others', async () => {
    const [clean, odd] = [await world.project(), await world.project()];
    await world.day('2026-12-14');
    const one = await world.filed(clean, '2026-W51', { progressPercent: 10 });
    const two = await world.filed(odd, '2026-W51', { investmentPeriod: '6000' });
    const result = await world.as(inspector, () => world.get(FilingReviewsService).acceptMany(inspector, { items: [one, two].map(({ id, version }) => ({ id, version })) }));
    expect(result.done.map(({ id, state }) => [id, state])).toEqual([[one.id, 'accepted']]);
    expect(result.refused).toMatchObject([{ id: two.id, reason: expect.stringContaining('超过总投资') }]);
  });
});
