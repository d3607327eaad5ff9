import type { CalendarMove, CalendarYear, ErrorBody, Milestone, Project, Reminder } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { DigestDispatch, ReminderScan, type ScannedReminder } from '@portfolio/reminders';
import { addDays } from '@portfolio/rules';
import { startProduct, type Product } from './product';

/** A milestone due on Monday 28 September 2026: its ladder climbs through Mid-Autumn (25 September off, 20 September worked) and National Day. */
describeEachDatabase((engine) => {
  let product: Product;
  let milestone: Milestone;

  beforeAll(async () => {
    product = await startProduct({ ...(await engine.createEnvironment()), APP_NOW: '2026-10-24T09:00:00+08:00' });
    const head = await product.as('head');
    const own = head.session?.user.departmentId ?? '';
    const [first] = (await head.list<Milestone>('milestones', { departmentId: own })).rows.filter(({ baselineNumber, actualDate }) => baselineNumber >= 1 && actualDate === null);
    milestone = first ?? fail('an open milestone of the demo unit');
    const { manager } = product.app.get(Database);
    await manager.createQueryBuilder().update('milestones').set({ baselineDate: '2026-09-28', responsibleUserId: null }).where('id = :id', { id: milestone.id }).execute();
    await manager.createQueryBuilder().update('projects').set({ lifecycle: 'construction' }).where('id = :id', { id: milestone.projectId }).execute();
  }, 240_000);
  afterAll(() => product.stop());

  const scan = (asOf: string, dryRun = false) => product.app.get(ReminderScan).run({ asOf, dryRun });
  const about = (rows: ScannedReminder[]) => rows.filter(({ milestoneId, channel }) => milestoneId === milestone.id && channel === 'inbox');
  /** An open milestone of another project that the ladder has told nobody of so far: put in the middle of a project under way. */
  async function untold(milestones: readonly Milestone[], baselineDate: string): Promise<Milestone> {
    const { manager } = product.app.get(Database);
    const told = await manager.createQueryBuilder().from('reminders', 'reminder').select('reminder.subjectId', 'id').getRawMany<{ id: string }>();
    const known = new Set(told.map(({ id }) => id));
    const open = milestones.filter(({ baselineNumber, actualDate, projectId }) => baselineNumber >= 1 && actualDate === null && projectId !== milestone.projectId);
    const found = open.find(({ id }) => !known.has(id)) ?? fail('a milestone that nobody was told of');
    await manager.createQueryBuilder().update('milestones').set({ baselineDate, responsibleUserId: null }).where('id = :id', { id: found.id }).execute();
    await manager.createQueryBuilder().update('projects').set({ lifecycle: 'construction' }).where('id = :id', { id: found.projectId }).execute();
    return found;
  }
  const drafts = () => product.app.get(Database).manager.createQueryBuilder().from('supervision_orders', 'drafted').where('drafted.causeId = :id', { id: milestone.id }).getCount();

  it('sends each rung on its own working day, nothing in the holiday, and drafts one order although no scan ran on that very day', async () => {
    const climbed: [string, string][] = [];
    for (let asOf = '2026-09-14'; asOf <= '2026-10-24'; asOf = addDays(asOf, 1)) {
      // The system is off when +5 falls due, on the worked Saturday 10 October.
      if (asOf >= '2026-10-10' && asOf <= '2026-10-12') continue;
      const rungs = new Set(about((await scan(asOf)).reminders).map(({ rung }) => rung));
      for (const rung of rungs) climbed.push([asOf, rung]);
      expect(about((await scan(asOf)).reminders)).toEqual([]);
      if (asOf === '2026-10-09') expect(await drafts()).toBe(0);
    }
    expect(climbed).toEqual([
      ['2026-09-17', '-7'],
      ['2026-09-22', '-3'],
      ['2026-09-24', '-1'],
      ['2026-09-28', '0'],
      ['2026-09-29', '+1'],
      ['2026-10-08', '+3'],
      ['2026-10-13', '+5'],
      ['2026-10-16', '+10'],
      ['2026-10-23', '+15'],
    ]);
    expect(await drafts()).toBe(1);
  }, 240_000);

  it('an answer keeps the promised date, changes no light, holds the next rung until then, and is given once', async () => {
    const head = await product.as('head');
    const light = async () => (await head.get<Project>(`/projects/${milestone.projectId}`)).body.light;
    const before = await light();
    const [reminder] = (await head.list<Reminder>('reminders', { subjectId: milestone.id, rung: '+15', channel: 'inbox' })).rows;
    const path = `/reminders/${reminder?.id ?? ''}/answer`;
    expect((await head.post<ErrorBody>(path, { cause: '  ' })).status).toBe(422);
    const answered = await head.post<Reminder>(path, { cause: '占道手续未批', forecastDate: '2026-10-30' });
    expect([answered.status, answered.body.answer?.holdsUntil, answered.body.answer?.cause]).toEqual([200, '2026-10-30', '占道手续未批']);
    expect((await head.get<Milestone>(`/milestones/${milestone.id}`)).body.forecastDate).toBe('2026-10-30');
    expect(await light()).toEqual(before);
    expect((await head.post<ErrorBody>(path, { cause: '再说一次' })).body.code).toBe('reminder_answered');

    expect(about((await scan('2026-10-30', true)).reminders).map(({ rung, state, skipCode }) => [rung, state, skipCode])).toEqual([['+20', 'skipped', 'held']]);
    const later = about((await scan('2026-11-02', true)).reminders);
    expect(new Set(later.map(({ rung, state }) => `${rung} ${state}`))).toEqual(new Set(['+20 queued']));
  }, 120_000);

  it('signing on one channel counts on every channel, also for mail that has not gone out yet', async () => {
    const head = await product.as('head');
    const { rows } = await head.list<Reminder>('reminders', { subjectId: milestone.id, rung: '+10' });
    const [inbox, email] = ['inbox', 'email'].map((code) => rows.find(({ channel }) => channel === code) ?? fail(code));
    const { manager } = product.app.get(Database);
    const stored = async (id: string) => (await head.get<Reminder>(`/reminders/${id}`)).body;
    const digest = await manager.createQueryBuilder().from('reminders', 'row').select('row.digestId', 'id').where('row.id = :id', { id: inbox?.id }).getRawOne<{ id: string }>();
    expect(await product.app.get(DigestDispatch).dispatch(digest?.id ?? '')).toBe('sent');
    expect([(await stored(inbox?.id ?? '')).state, email?.state]).toEqual(['sent', 'queued']);
    const unsigned = async () => (await head.list<Reminder>('reminders', { unsigned: true, subjectId: milestone.id })).total;
    const before = await unsigned();
    expect((await head.post<Reminder>(`/reminders/${inbox?.id ?? ''}/signature`)).body.state).toBe('signed');
    expect(await stored(email?.id ?? '')).toMatchObject({ state: 'signed', sentAt: null, signedAt: expect.any(String) });
    expect(await unsigned()).toBe(before - 1);
    // Another rung of the same milestone is signed for by itself.
    const other = (await head.list<Reminder>('reminders', { subjectId: milestone.id, rung: '+15' })).rows;
    expect(other.map(({ state }) => state)).not.toContain('signed');
  }, 120_000);

  it('a new date asked for in time holds the ladder for as long as an answer does, and no longer', async () => {
    const head = await product.as('head');
    const own = (await head.list<Milestone>('milestones', { departmentId: head.session?.user.departmentId ?? '' })).rows;
    const asked = await untold(own, '2026-10-26');
    const told = async (asOf: string) => {
      const rows = (await scan(asOf, true)).reminders.filter(({ milestoneId, channel }) => milestoneId === asked.id && channel === 'inbox');
      return [...new Set(rows.map(({ rung, state, skipCode }) => `${rung} ${state} ${skipCode ?? ''}`.trim()))];
    };
    expect(await told('2026-10-27')).toEqual(['+1 queued']);
    const request = { kind: 'reschedule', projectId: asked.projectId, reason: '占道手续未批，施工面不能移交', milestones: [{ milestoneId: asked.id, baselineDate: '2026-12-31', weight: asked.weight }] };
    const answer = await head.post('/adjustments', request);
    expect([answer.status, JSON.stringify(answer.body).includes(asked.id)]).toEqual([201, true]);
    // The request holds what comes after the old date, for five working days; it does not hide that the date is near.
    expect(await told('2026-10-26')).toEqual(['0 queued']);
    expect(await told('2026-10-27')).toEqual(['+1 skipped held']);
    expect(await told('2026-11-02')).toEqual(['+5 skipped held']);
    expect(await told('2026-11-03')).toEqual(['+5 queued']);
  }, 120_000);

  it('a completion that waits for acceptance holds the ladder for as long as an answer does; returned it holds nothing', async () => {
    const [head, inspector] = [await product.as('head'), await product.as('inspector')];
    const own = (await head.list<Milestone>('milestones', { departmentId: head.session?.user.departmentId ?? '' })).rows;
    const { id } = await untold(own, '2026-10-23');
    const told = async (asOf: string) => {
      const rows = (await scan(asOf, true)).reminders.filter(({ milestoneId, channel }) => milestoneId === id && channel === 'inbox');
      return [...new Set(rows.map(({ rung, state, skipCode }) => `${rung} ${state} ${skipCode ?? ''}`.trim()))];
    };
    expect(await told('2026-10-26')).toEqual(['+1 queued']);
    const { version } = (await head.get<Milestone>(`/milestones/${id}`)).body;
    const claimed = await head.post<Milestone>(`/milestones/${id}/completion`, { actualDate: '2026-10-22', note: '验收意见已签署', version });
    expect([claimed.status, claimed.body.status, claimed.body.actualDate]).toEqual([200, 'overdue', null]);
    expect(await told('2026-10-26')).toEqual(['+1 skipped held']);
    // Claimed on Saturday 24 October: five working days are over on Friday.
    expect(await told('2026-10-30')).toEqual(['+5 skipped held']);
    expect(await told('2026-11-02')).toEqual(['+5 queued']);
    expect((await inspector.post(`/milestones/${id}/completion/return`, { reason: '验收意见缺少签章', version: claimed.body.version })).status).toBe(200);
    expect(await told('2026-10-26')).toEqual(['+1 queued']);
  }, 120_000);

  it('confirming 2027 says which next rungs it moves, and by then they are', async () => {
    const planner = await product.as('planner');
    const target = await untold((await planner.list<Milestone>('milestones', { status: 'planned' })).rows, '2027-01-05');
    const year = async () => (await planner.list<CalendarYear>('calendar-years', { year: 2027 })).rows[0] ?? fail('the year 2027');
    const moves = async () => (await planner.list<CalendarMove>('calendar-moves', { changeId: (await planner.list<{ id: string }>('calendar-changes', {}, [0, 0], ['at', 'DESC'])).rows[0]?.id })).rows;
    expect((await planner.post('/calendar-days', { date: '2027-01-01', kind: 'holiday', name: '元旦' })).status).toBe(201);
    expect((await moves()).filter(({ objectId }) => objectId === target.id)).toEqual([]);
    const { id, version } = await year();
    expect((await planner.post(`/calendar-years/${id}/confirmation`, { notice: '国办发明电〔2026〕9号', publishedOn: '2026-10-24', version })).status).toBe(200);
    const rung = (await moves()).find(({ objectId, what }) => objectId === target.id && what === '下一级提醒');
    expect([rung?.from, rung?.to]).toEqual(['2026年12月25日（到期前 7 个工作日）', '2026年12月24日（到期前 7 个工作日）']);
    const due = async (asOf: string) => new Set((await scan(asOf, true)).reminders.filter(({ milestoneId }) => milestoneId === target.id).map((row) => row.rung));
    expect([await due('2026-12-23'), await due('2026-12-24')]).toEqual([new Set(), new Set(['-7'])]);
  }, 120_000);

  it('during an absence the substitute is told, in whose place is said, and a paused project is named and not reminded', async () => {
    const head = await product.as('head');
    const filer = await product.as('filer');
    const absence = { fromDate: '2026-10-24', toDate: '2026-11-20', substituteId: filer.session?.user.id };
    expect((await head.post('/absences', absence)).status).toBe(201);
    expect((await head.post<ErrorBody>('/absences', absence)).body.code).toBe('absence_overlaps');
    const back = await filer.post<ErrorBody>('/absences', { fromDate: '2026-11-18', toDate: '2026-11-30', substituteId: head.session?.user.id });
    expect([back.status, back.body.errors?.['substituteId']]).toEqual([422, expect.stringContaining('提醒将无人接收')]);
    const told = about((await scan('2026-11-06', true)).reminders).map(({ recipient }) => recipient);
    expect(told).toContain(`${filer.session?.user.displayName ?? ''}（代${head.session?.user.displayName ?? ''}）`);
    await product.app.get(Database).manager.createQueryBuilder().update('projects').set({ lifecycle: 'suspended' }).where('id = :id', { id: milestone.projectId }).execute();
    const result = await scan('2026-11-06', true);
    expect(result.paused.map(({ projectId }) => projectId)).toContain(milestone.projectId);
    expect(about(result.reminders).map(({ state, skipCode }) => [state, skipCode])).toEqual([['skipped', 'suspended']]);
  }, 120_000);

  it('a planner’s version is a draft until it has a first day, says whom it would tell, and is never changed afterwards', async () => {
    const planner = await product.as('planner');
    const draft = (await planner.post<{ id: string; version: number; definition: object }>('/ladders', { subjectType: 'milestone', note: '逾期两日即报单位负责人' })).body;
    expect((await planner.put<ErrorBody>(`/ladders/${draft.id}`, { note: '空', definition: { ...draft.definition, rungs: [], repeat: null }, version: draft.version })).status).toBe(422);
    const preview = (await planner.get<{ days: object[]; total: number }>(`/ladders/${draft.id}/preview`)).body;
    expect([preview.days.length, preview.total > 0]).toEqual([10, true]);
    const active = await planner.post<{ state: string; version: number }>(`/ladders/${draft.id}/activation`, { startsOn: '2026-10-26', version: draft.version });
    expect([active.status, active.body.state]).toEqual([200, 'scheduled']);
    const again = await planner.put<ErrorBody>(`/ladders/${draft.id}`, { note: '改', definition: draft.definition, version: active.body.version });
    expect(again.body.code).toBe('ladder_not_draft');
    expect((await (await product.as('head')).post('/ladders', { subjectType: 'milestone', note: '无权' })).status).toBe(403);
  }, 120_000);
});

function fail(what: string): never {
  throw new Error(`demo data lacks ${what}`);
}
