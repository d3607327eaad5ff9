import type { CalendarChange, CalendarDay, CalendarImportReport, CalendarInForce, CalendarMove, CalendarPreview, CalendarYear, ErrorBody, MovedItem } from '@portfolio/contracts';
import { Districts } from '@portfolio/identity';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '@portfolio/rules';
import { CalendarApp } from '../test/calendar-app';
import { CalendarChanges } from './calendar-changes';
import { CalendarSeed } from './calendar-seed';
import { WorkingCalendars } from './working-calendars';

describeEachDatabase((engine) => {
  let app: CalendarApp;
  let other: CalendarApp;
  let districtId: string;
  const told: { before: number; after: number; inForce: number }[] = [];

  beforeAll(async () => {
    const env = await engine.createEnvironment();
    app = await CalendarApp.start(env);
    ({ id: districtId } = await app.seed());
    await app.seed('新城区', 'XC');
    other = await CalendarApp.start(env);
    // The week of the plan's first works: one deadline hangs on it.
    app.get(CalendarChanges).register('deadline', async (district, before, after): Promise<MovedItem[]> => {
      const inForce = await app.get(WorkingCalendars).of(district);
      const due = (calendar: WorkingCalendar) => addWorkingDays('2027-09-30', 3, calendar);
      told.push({ before: days2027(before), after: days2027(after), inForce: days2027(inForce) });
      const item = { objectType: 'order', objectId: 'order-1', label: '玉督〔2027〕1号', what: '办理期限' };
      return due(before) === due(after) ? [] : [{ ...item, from: due(before), to: due(after) }];
    });
  });
  afterAll(async () => {
    await other.stop();
    await app.stop();
  });

  const days2027 = (calendar: WorkingCalendar) => workingDaysBetween('2026-12-31', '2027-12-31', calendar);
  const year = async (number: number): Promise<CalendarYear> => {
    const planner = await app.as('yq-planner');
    const found = (await planner<CalendarYear[]>('GET', `calendar-years?filter={"year":${number}}`)).body[0];
    if (found === undefined) throw new Error(`no year ${number}`);
    return found;
  };

  it('every district begins with the notice of 2026, and with 2027 to 2030 not published; starting again adds nothing', async () => {
    const inspector = await app.as('yq-inspector');
    const years = await inspector<CalendarYear[]>('GET', 'calendar-years');
    expect(years.body.map(({ year: of, confirmed, workingDays }) => [of, confirmed, workingDays])).toEqual([
      [2026, true, 248],
      [2027, false, 261],
      [2028, false, 260],
      [2029, false, 261],
      [2030, false, 261],
    ]);
    expect(years.body[0]).toMatchObject({ notice: '国办发明电〔2025〕7号', publishedOn: '2025-11-04', source: '国务院办公厅关于2026年部分节假日安排的通知', days: { holiday: 33, makeup: 6, local: 0 } });
    const days = await inspector<CalendarDay[]>('GET', 'calendar-days?filter={"year":2026,"kind":"makeup"}');
    expect(days.body.map(({ date }) => date)).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
    await app.get(CalendarSeed).onApplicationBootstrap();
    expect(await inspector('GET', 'calendar-days?range=[0,0]')).toMatchObject({ range: 'calendar-days 0-0/39' });
    expect(await inspector<CalendarChange[]>('GET', 'calendar-changes')).toMatchObject({ body: [{ summary: '按通知录入 2026 年节假日安排（国办发明电〔2025〕7号）', actorName: '系统', moved: 0 }] });
  });

  it('a database from before the calendar gets it when the product starts', async () => {
    const plain = { id: 'old-district', name: '赛罕区', codePrefix: 'SH', createdAt: '2026-11-01T00:00:00.000Z' };
    await app.database.dataSource.manager.insert('districts', plain);
    expect((await app.get(WorkingCalendars).of(plain.id)).known('2026-10-01')).toBe(false);
    await Promise.all([app.get(CalendarSeed).onApplicationBootstrap(), other.get(CalendarSeed).onApplicationBootstrap()]);
    const calendar = await app.get(WorkingCalendars).of(plain.id);
    expect([calendar.known('2026-10-01'), workingDaysBetween('2026-09-30', '2026-10-10', calendar)]).toEqual([true, 3]);
    expect((await app.rows(`SELECT id FROM calendar_days WHERE district_id = '${plain.id}'`)).length).toBe(39);
  });

  it('the days of a year count once it is confirmed, in every process; the deadline that moved is kept; un-confirming moves it back', async () => {
    const planner = await app.as('yq-planner');
    const before = await planner<ErrorBody>('POST', `calendar-years/${(await year(2027)).id}/confirmation`, { notice: '国办发明电〔2026〕9号', publishedOn: '2026-11-20', version: 1 });
    expect(before).toMatchObject({ status: 422, body: { errors: { notice: '2027年还没有录入放假日：请先按通知逐日录入或导入，再确认。' } } });
    const csv = ['日期,类型,名称,文号', ...[1, 2, 3, 4, 5, 6, 7].map((day) => `2027/10/${day},放假,国庆节,国办发明电〔2026〕9号`), '2027-10-09,调休上班,国庆节,'].join('\n');
    const imported = await planner<CalendarImportReport>('POST', 'calendar-days/import', { year: 2027, csv });
    expect(imported).toMatchObject({ status: 200, body: { applied: true, counts: { added: 8, changed: 0, unchanged: 0, refused: 0 }, preview: { workingDaysBefore: 261, workingDaysAfter: 261, total: 0 } } });
    expect(days2027(await other.get(WorkingCalendars).of(districtId))).toBe(261);

    const open = await year(2027);
    told.length = 0;
    const preview = await planner<CalendarPreview>('POST', `calendar-years/${open.id}/preview`, { confirmed: true });
    const move = { objectType: 'order', objectId: 'order-1', label: '玉督〔2027〕1号', what: '办理期限', from: '2027-10-05', to: '2027-10-11' };
    expect(preview.body).toEqual({ workingDaysBefore: 261, workingDaysAfter: 257, total: 1, moved: [move] });
    expect(days2027(await app.get(WorkingCalendars).of(districtId))).toBe(261);

    const confirmed = await planner<CalendarYear>('POST', `calendar-years/${open.id}/confirmation`, { notice: '国办发明电〔2026〕9号', publishedOn: '2026-11-20', version: open.version });
    expect(confirmed).toMatchObject({ status: 200, body: { confirmed: true, confirmedBy: '演示planner', workingDays: 257, notice: '国办发明电〔2026〕9号' } });
    expect(told).toEqual([{ before: 261, after: 257, inForce: 257 }, { before: 261, after: 257, inForce: 257 }]);
    expect(days2027(await other.get(WorkingCalendars).of(districtId))).toBe(257);
    const [change] = (await planner<CalendarChange[]>('GET', 'calendar-changes?range=[0,0]')).body;
    expect(change).toMatchObject({ summary: '确认 2027 年节假日安排（国办发明电〔2026〕9号）', moved: 1, actorName: '演示planner' });
    expect((await planner<CalendarMove[]>('GET', `calendar-moves?filter={"changeId":"${change?.id ?? ''}"}`)).body).toEqual([{ ...move, id: expect.any(String), changeId: change?.id }]);
    expect(await app.rows(`SELECT action, object_label FROM audit_entries WHERE object_type = 'calendar_year' AND action = 'confirm'`)).toEqual([{ action: 'confirm', object_label: '2027年工作日历' }]);

    expect((await planner('POST', `calendar-years/${open.id}/unconfirmation`, { reason: '', version: confirmed.body.version })).status).toBe(422);
    const undone = await planner<CalendarYear>('POST', `calendar-years/${open.id}/unconfirmation`, { reason: '通知有误，待更正', version: confirmed.body.version });
    expect(undone).toMatchObject({ status: 200, body: { confirmed: false, confirmedBy: null, workingDays: 261 } });
    expect((await planner<CalendarChange[]>('GET', 'calendar-changes?range=[0,0]')).body[0]).toMatchObject({ reason: '通知有误，待更正', moved: 1 });
  });

  it('who looked at other days than those there are now cannot confirm them', async () => {
    const planner = await app.as('yq-planner');
    const seen = await year(2028);
    await planner('POST', 'calendar-days', { date: '2028-01-01', kind: 'holiday', name: '元旦' });
    const refused = await planner<ErrorBody>('POST', `calendar-years/${seen.id}/confirmation`, { notice: '文号', publishedOn: '2026-11-01', version: seen.version });
    expect(refused).toMatchObject({ status: 409, body: { code: 'stale_version', current: { days: { holiday: 1 }, version: seen.version + 1 } } });
    const early = await planner<ErrorBody>('POST', `calendar-years/${seen.id}/confirmation`, { notice: '文号', publishedOn: '2026-11-24', version: seen.version + 1 });
    expect(early).toMatchObject({ status: 422, body: { errors: { publishedOn: '发布日期不能晚于今天：通知尚未发布时，不要确认。' } } });
  });

  it('days are entered, changed and deleted one by one; a confirmed year asks for the reason and keeps it', async () => {
    const planner = await app.as('yq-planner');
    const local = { date: '2026-08-04', kind: 'local', name: '那达慕' };
    expect((await planner<ErrorBody>('POST', 'calendar-days', local)).body.errors).toEqual({ reason: '2026年已确认，更改会影响已计算的期限，请写明原因。' });
    const created = await planner<CalendarDay>('POST', 'calendar-days', { ...local, reason: '内蒙古自治区人民政府办公厅通知' });
    expect(created).toMatchObject({ status: 201, body: { ...local, year: 2026, notice: null, version: 1 } });
    expect((await app.get(WorkingCalendars).of(districtId)).isWorkingDay('2026-08-04')).toBe(false);
    expect(await planner<ErrorBody>('POST', 'calendar-days', { ...local, reason: '再来一次' })).toMatchObject({ status: 409, body: { errors: { date: '这一天已经登记，请在列表中修改。' } } });
    expect((await planner<ErrorBody>('POST', 'calendar-days', { date: '2026-08-05', kind: 'makeup', name: '那达慕', reason: '调休' })).body.errors).toEqual({ kind: '2026年8月5日是周一至周五，本来就上班，不能登记为调休上班。' });
    const { id } = created.body;
    expect(await planner('PUT', `calendar-days/${id}`, { name: '那达慕大会', version: 1, reason: '按通知写全称' })).toMatchObject({ status: 200, body: { name: '那达慕大会', version: 2 } });
    expect(await planner('PUT', `calendar-days/${id}`, { name: '另一个', version: 1, reason: '晚了一步' })).toMatchObject({ status: 409, body: { current: { name: '那达慕大会', version: 2 } } });
    expect((await planner<ErrorBody>('DELETE', `calendar-days/${id}?version=2`)).body.errors).toHaveProperty('reason');
    expect(await planner('DELETE', `calendar-days/${id}?version=2&reason=通知撤回`)).toMatchObject({ status: 200, body: { id } });
    expect((await app.get(WorkingCalendars).of(districtId)).isWorkingDay('2026-08-04')).toBe(true);
    const log = (await planner<CalendarChange[]>('GET', 'calendar-changes?range=[0,2]')).body;
    expect(log.map(({ summary, reason }) => [summary, reason])).toEqual([
      ['删除 2026年8月4日 地方放假（那达慕大会）', '通知撤回'],
      ['修改 2026年8月4日 地方放假（那达慕），改为 2026年8月4日 地方放假（那达慕大会）', '按通知写全称'],
      ['新增 2026年8月4日 地方放假（那达慕）', '内蒙古自治区人民政府办公厅通知'],
    ]);
    const trail = await app.rows<{ action: string; reason: string }>(`SELECT action, reason FROM audit_entries WHERE object_type = 'calendar_day' AND object_id = '${id}' ORDER BY at`);
    expect(trail.map(({ action, reason }) => [action, reason])).toEqual([['create', '内蒙古自治区人民政府办公厅通知'], ['update', '按通知写全称'], ['delete', '通知撤回']]);
  });

  it('a local day counts in a year without notice, which stays unknown', async () => {
    const planner = await app.as('yq-planner');
    expect((await planner('POST', 'calendar-days', { date: '2031-07-08', kind: 'local', name: '那达慕' })).status).toBe(201);
    const calendar = await app.get(WorkingCalendars).of(districtId);
    expect([calendar.isWorkingDay('2031-07-08'), calendar.known('2031-07-08')]).toEqual([false, false]);
    const inForce = (await planner<CalendarInForce>('GET', 'calendar-days/in-force')).body;
    expect([inForce.confirmedYears, inForce.makeupDays.length, inForce.daysOff.at(-1)]).toEqual([[2026], 6, '2031-07-08']);
    expect(await year(2031)).toMatchObject({ confirmed: false, days: { local: 1 }, workingDays: 260 });
  });

  it('what is exported can be imported again and changes nothing; a wrong file is refused row by row and nothing of it is kept', async () => {
    const planner = await app.as('yq-planner');
    const exported = await planner('GET', 'calendar-days/export?year=2026');
    expect(exported.text.split('\r\n').slice(0, 2)).toEqual(['\uFEFF日期,类型,名称,文号', '2026-01-01,放假,元旦,国办发明电〔2025〕7号']);
    const again = await planner<CalendarImportReport>('POST', 'calendar-days/import', { year: 2026, csv: exported.text, dryRun: true });
    expect(again.body).toMatchObject({ applied: false, counts: { added: 0, changed: 0, unchanged: 39, refused: 0 }, preview: { total: 0, workingDaysAfter: 248 } });
    const csv = '日期,类型,名称\n2029-10-01,放假,国庆节\n2028-10-02,放假,国庆节\n2029-10-01,放假,国庆节\n2029-10-03,补班,国庆节\n2029-10-04,调休上班,\n某日,放假,国庆节';
    const dry = await planner<CalendarImportReport>('POST', 'calendar-days/import', { year: 2029, csv, dryRun: true });
    expect(dry.body.counts).toEqual({ added: 1, changed: 0, unchanged: 0, refused: 5 });
    expect(dry.body.rows.map(({ line, problem }) => [line, problem])).toEqual([
      [2, null],
      [3, '2028年10月2日不在 2029 年。'],
      [4, '日期与第 2 行重复。'],
      [5, '类型“补班”不认得，可选：放假、调休上班、地方放假。'],
      [6, '名称须为 1 到 40 个字；2029年10月4日是周一至周五，本来就上班，不能登记为调休上班。'],
      [7, '日期“某日”不正确，应如 2029-10-01。'],
    ]);
    const refused = await planner<ErrorBody>('POST', 'calendar-days/import', { year: 2029, csv });
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid_fields', errors: { line3: '第 3 行：2028年10月2日不在 2029 年。' } } });
    expect(await planner('GET', 'calendar-days?filter={"year":2029}')).toMatchObject({ body: [] });
    expect((await planner<ErrorBody>('POST', 'calendar-days/import', { year: 2026, csv: exported.text.replace('元旦', '新年') })).body.errors).toHaveProperty('reason');
    const renamed = await planner<CalendarImportReport>('POST', 'calendar-days/import', { year: 2026, csv: exported.text.replace('元旦', '新年'), reason: '试改名称' });
    expect(renamed.body.counts).toMatchObject({ changed: 1, unchanged: 38 });
    expect((await planner<CalendarImportReport>('POST', 'calendar-days/import', { year: 2026, csv: '"日期', dryRun: true })).body.rows[0]?.problem).toContain('引号不成对');
  });

  it('two changes at once both count: the second starts from what the first has made', async () => {
    const planner = await app.as('yq-planner');
    const [from, elsewhere] = [await other.as('yq-planner'), (await other.get(Districts).all()).length];
    expect(elsewhere).toBe(3);
    const dates = ['2030-03-04', '2030-03-05', '2030-03-06', '2030-03-07'];
    const answers = await Promise.all(dates.map((date, at) => (at % 2 === 0 ? planner : from)('POST', 'calendar-days', { date, kind: 'local', name: '地方节日' })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect((await year(2030)).workingDays).toBe(261 - 4);
    expect(workingDaysBetween('2030-03-01', '2030-03-08', await other.get(WorkingCalendars).of(districtId))).toBe(1);
  });

  it('another district’s calendar is neither seen nor changed; who only runs the machine gets numbers, not names', async () => {
    const [stranger, sysadmin, auditor, inspector] = [await app.as('xc-planner'), await app.as('yq-sysadmin'), await app.as('yq-auditor'), await app.as('yq-inspector')];
    const open = await year(2027);
    expect((await stranger('GET', `calendar-years/${open.id}`)).status).toBe(404);
    expect((await stranger('POST', `calendar-years/${open.id}/preview`, { confirmed: true })).status).toBe(404);
    expect((await auditor('GET', 'calendar-years')).status).toBe(403);
    expect((await inspector('POST', 'calendar-years', { year: 2032 })).status).toBe(403);
    expect((await sysadmin<CalendarPreview>('POST', `calendar-years/${open.id}/preview`, { confirmed: true })).body).toMatchObject({ total: 1, moved: [] });
    expect((await sysadmin('GET', 'calendar-moves')).status).toBe(403);
    expect((await sysadmin('GET', 'calendar-changes')).status).toBe(200);
  });
});
