import { AuditHistory } from '@portfolio/audit';
import type { Milestone } from '@portfolio/contracts';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { CompletionClaims } from './completion-claims.service';
import { CompletionsService } from './completions.service';
import { ScheduleFacts } from './schedule-facts';
import { PEOPLE, ScheduleWorld } from './testing/schedule-world';

const { filerA, filerB, filerC, planner, inspector, stranger } = PEOPLE;

describeEachDatabase((engine) => {
  let world: ScheduleWorld;
  let claims: CompletionClaims;
  let projectId: string;

  beforeAll(async () => {
    world = await ScheduleWorld.open(engine);
    claims = world.module.get(CompletionClaims);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.clock.moveTo('2026-11-23');
    projectId = await world.project({ lifecycle: 'construction' });
  });

  /** 开工 of the trial: planned for 5 November, twelve working days late on the 23rd. */
  const overdue = async (baselineDate = '2026-11-05'): Promise<Milestone> => {
    const { id } = await world.addMilestone(projectId, { kind: 'start', name: '开工', baselineDate });
    await world.freeze(projectId);
    return view(id);
  };
  const view = (id: string) => world.module.get(ScheduleFacts).list('d1', { sort: null, offset: 0, limit: 1, filter: { id } }).then(({ rows: [row] }) => row as Milestone);
  const claim = ({ id, version }: Pick<Milestone, 'id' | 'version'>, date: string, note: string | null = null, user = filerA, filingId: string | null = null) =>
    world.as(user, () => claims.claim(user, { id, version }, { date, note, filingId }));
  const withdraw = (id: string, user = filerA) => world.as(user, () => claims.withdraw(user, { id }));

  it('leaves a late milestone late on the unit’s word, and asks why the word comes so late', async () => {
    const late = await overdue();
    expect(late).toMatchObject({ status: 'overdue', workingDaysLate: 12 });
    await expect(claim(late, '2026-11-04')).rejects.toMatchObject({ code: 'invalid_fields', fields: { note: expect.stringContaining('补报原因') } });
    const claimed = await claim(late, '2026-11-04', '开工令已签发，补报');
    expect(claimed).toMatchObject({ status: 'overdue', workingDaysLate: 12, actualDate: null, completionNote: null, completion: null, version: late.version + 1 });
    expect(claimed.completionClaim).toMatchObject({ state: 'pending', date: '2026-11-04', note: '开工令已签发，补报', claimedBy: '甲填报', claimedById: 'filer-a', claimedAt: '2026-11-23T04:00:00.000Z', backdated: true, filingId: null });
    world.clock.moveTo('2026-11-24');
    const accepted = await world.acceptMilestone(late.id);
    expect(accepted).toMatchObject({ status: 'done_on_time', actualDate: '2026-11-04', completionNote: '开工令已签发，补报', completionClaim: null });
    expect(accepted.completion).toEqual({ source: 'claim', claimedAt: '2026-11-23T04:00:00.000Z', claimedBy: '甲填报', backdated: true, acceptedAt: '2026-11-24T04:00:00.000Z', acceptedBy: '督查员', filingId: null });
    const story = await world.module.get(AuditHistory).ofObject('milestone', late.id);
    expect(story.slice(0, 2)).toMatchObject([
      { action: 'complete', actorName: '督查员', changes: expect.arrayContaining([{ field: 'actualDate', label: '实际完成日期', from: null, to: '2026-11-04' }]) },
      { action: 'claim', actorName: '甲填报', reason: '开工令已签发，补报', changes: [{ field: 'completionClaim', label: '申报完成日期', from: null, to: '2026-11-04' }] },
    ]);
  });

  it.each([
    ['five working days back, in time', '2026-11-30', '2026-11-16', null],
    ['six working days back', '2026-11-30', '2026-11-13', '补报原因'],
    ['after the baseline date', '2026-11-19', '2026-11-20', '逾期原因'],
  ])('asks for words where they are needed: %s', async (_case, baselineDate, date, asked) => {
    const milestone = await overdue(baselineDate);
    if (asked === null) expect((await claim(milestone, date)).completionClaim).toMatchObject({ backdated: false, note: null });
    else await expect(claim(milestone, date)).rejects.toMatchObject({ code: 'invalid_fields', fields: { note: expect.stringContaining(asked) } });
  });

  it('returns a claim with words, which the next claim replaces', async () => {
    const late = await overdue();
    await claim(late, '2026-11-20', '受天气影响');
    const returned = await world.returnMilestone(late.id, '请补充开工令');
    expect(returned).toMatchObject({ status: 'overdue', actualDate: null, completionClaim: { state: 'returned', returnedBy: '督查员', returnedReason: '请补充开工令' } });
    await expect(world.acceptMilestone(late.id)).rejects.toMatchObject({ code: 'completion_not_pending' });
    expect((await claim(returned, '2026-11-23', '开工令已补')).completionClaim).toMatchObject({ state: 'pending', date: '2026-11-23', returnedReason: null });
  });

  it('keeps one claim at a time, which the unit may withdraw without gaining time', async () => {
    const late = await overdue();
    const claimed = await claim(late, '2026-11-23', '受天气影响');
    await expect(claim(claimed, '2026-11-20', '受天气影响', filerB)).rejects.toMatchObject({ code: 'completion_pending' });
    const withdrawn = await withdraw(late.id, filerB);
    expect(withdrawn.completionClaim).toBeNull();
    await expect(withdraw(late.id)).rejects.toMatchObject({ code: 'completion_not_pending' });
    world.clock.moveTo('2026-11-27');
    await claim(withdrawn, '2026-11-23', '受天气影响');
    const [pending] = (await world.module.get(ScheduleFacts).pendingClaims('d1')).filter(({ milestoneId }) => milestoneId === late.id);
    expect(pending).toMatchObject({ claimedAt: '2026-11-27T04:00:00.000Z', heldSince: '2026-11-23T04:00:00.000Z' });
  });

  it('lets one of two claims at the same time through', async () => {
    const late = await overdue();
    const racing = await Promise.allSettled([claim(late, '2026-11-20', '甲'), claim(late, '2026-11-23', '乙', filerB)]);
    expect(racing.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(racing.find((each) => each.status === 'rejected')?.reason).toMatchObject({ code: 'stale_version', current: { completionClaim: { state: 'pending' } } });
  });

  it('lets nobody accept his own claim, nor anybody without the right', async () => {
    const late = await overdue();
    await expect(claim(late, '2026-11-23', '完工', filerC)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(claim(late, '2026-11-23', '完工', inspector)).rejects.toMatchObject({ code: 'forbidden' });
    await claim(late, '2026-11-23', '规划科登记', planner);
    await expect(world.acceptMilestone(late.id, planner)).rejects.toMatchObject({ code: 'own_completion' });
    await expect(world.returnMilestone(late.id, '不对', planner)).rejects.toMatchObject({ code: 'own_completion' });
    await expect(world.acceptMilestone(late.id, filerB)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(world.acceptMilestone(late.id, stranger)).rejects.toMatchObject({ code: 'not_found' });
    expect(await world.acceptMilestone(late.id)).toMatchObject({ status: 'done_late', actualDate: '2026-11-23' });
  });

  it('accepts many, and says of the others why not', async () => {
    const [first, second, third] = [await world.addMilestone(projectId, { name: '甲' }), await world.addMilestone(projectId, { name: '乙' }), await world.addMilestone(projectId, { name: '丙' })];
    const claimed = [await claim(first, '2026-11-20'), await claim(second, '2026-11-20', null, planner)];
    const at = [...claimed, third].map(({ id, version }) => ({ milestoneId: id, version }));
    const result = await world.as(planner, () => world.module.get(CompletionsService).acceptMany(planner, at));
    expect(result).toMatchObject({ accepted: [first.id], refused: [{ milestoneId: second.id, milestoneName: '乙', code: 'own_completion' }, { milestoneName: '丙', code: 'completion_not_pending' }] });
  });

  it('decides a filing’s claims together, all or none, and leaves alone what was decided before', async () => {
    const made = [await world.addMilestone(projectId, { name: '甲' }), await world.addMilestone(projectId, { name: '乙' }), await world.addMilestone(projectId, { name: '丙' })];
    for (const milestone of made) await claim(milestone, '2026-11-20', null, filerA, 'filing-1');
    await withdraw(made[0]?.id ?? '');
    const foreign = await world.as(stranger, () => claims.acceptOfFiling(stranger, 'filing-1'));
    expect(foreign).toEqual([]);
    const fails = world.database.transaction(async () => {
      await world.as(inspector, () => claims.acceptOfFiling(inspector, 'filing-1'));
      throw new Error('the review failed');
    });
    await expect(fails).rejects.toThrow('the review failed');
    expect((await claims.ofFiling('d1', 'filing-1')).map(({ milestoneId }) => milestoneId).sort()).toEqual(made.slice(1).map(({ id }) => id).sort());
    const accepted = await world.as(inspector, () => claims.acceptOfFiling(inspector, 'filing-1'));
    expect(accepted.map(({ actualDate, completion }) => [actualDate, completion?.filingId])).toEqual([['2026-11-20', 'filing-1'], ['2026-11-20', 'filing-1']]);
    expect(await claims.ofFiling('d1', 'filing-1')).toEqual([]);
  });

  it('shows a completion from before claims were kept as 历史登记, accepted by nobody', async () => {
    const { id } = await world.addMilestone(projectId);
    await world.database.dataSource.manager.update('milestones', { id }, { actualDate: '2026-09-30' });
    expect((await view(id)).completion).toEqual({ source: 'historical', claimedAt: null, claimedBy: null, backdated: false, acceptedAt: null, acceptedBy: null, filingId: null });
  });

  it('starts afresh after a planner took a completion back', async () => {
    const late = await overdue();
    await claim(late, '2026-11-23', '完工');
    const done = await world.acceptMilestone(late.id);
    const open = await world.reopenMilestone(done);
    expect(open).toMatchObject({ status: 'overdue', completionClaim: null, completion: null });
    expect((await claim(open, '2026-11-20', '更正')).completionClaim).toMatchObject({ state: 'pending', date: '2026-11-20' });
  });
});
