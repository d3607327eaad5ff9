import type { CoverageView, Plan, PlanImport, PlanItem, Project, PlanImportRow } from '@portfolio/contracts';
import { yuquanPlanText } from '@portfolio/plan-text';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { CatalogueApp } from '../test/catalogue-app';
import type { CatalogueUser } from '../test/catalogue-user';

describeEachDatabase((engine) => {
  let app: CatalogueApp;
  let planner: CatalogueUser;
  let staged: PlanImport;

  beforeAll(async () => {
    app = await CatalogueApp.start(await engine.createEnvironment());
    planner = await app.as('planner');
    staged = (await planner.post<PlanImport>('plan-imports', { fileName: '纲要.md', text: yuquanPlanText })).body;
  });
  afterAll(() => app.stop());

  const rows = async (filter: object) => (await planner.list<PlanImportRow>('plan-import-rows', { importId: staged.id, ...filter })).body;
  const commit = async ({ id }: PlanImport) => {
    const { version } = (await planner.get<PlanImport>(`plan-imports/${id}`)).body;
    return planner.post<PlanImport & { code?: string }>(`plan-imports/${id}/commit`, { version });
  };
  const seen = (...chosen: PlanImportRow[]) => chosen.map(({ id, version }) => ({ id, version }));
  const named = async (name: string) => {
    const found = (await rows({ q: name })).find((row) => row.name === name);
    if (found === undefined) throw new Error(`no row ${name}`);
    return found;
  };

  it('stages every reading with its words, place, line and findings', async () => {
    expect(staged).toMatchObject({ state: 'staged', boxes: 11, items: 281, added: 281, version: 1, startedBy: '演示planner' });
    expect(await named('雨水、供排水管网改造')).toMatchObject({ verbatim: '雨水、供排水管网改造', place: '昭君路街道', programmeTitle: '基础设施建设项目', change: 'added', reviewed: false });
    expect(await rows({ warnings: true, box: 2 })).toHaveLength(1);
  });

  it('is not committed while doubtful readings are open', async () => {
    const { status, body } = await commit(staged);
    expect([status, body.code]).toEqual([422, 'import_has_errors']);
    expect(await app.count('projects')).toBe(0);
  });

  it('splits a reading and keeps the words of the plan', async () => {
    const row = await named('南源、西源、北源村城中村');
    const parts = await planner.post<PlanImportRow[]>(`plan-import-rows/${row.id}/split`, { names: ['南源村城中村', '西源', '北源村城中村'], version: row.version });
    expect(parts.body.map(({ name, seq, verbatim, reviewed }) => [name, seq, verbatim, reviewed])).toEqual([
      ['南源村城中村', 3, '南源、西源、北源村城中村', true],
      ['西源', 4, '南源、西源、北源村城中村', true],
      ['北源村城中村', 5, '南源、西源、北源村城中村', true],
    ]);
    expect((await named('范家营城中村')).seq).toBe(6);
    expect((await planner.get<PlanImport>(`plan-imports/${staged.id}`)).body).toMatchObject({ items: 283, added: 283 });
  });

  it('merges neighbours of one programme only', async () => {
    const [first, second, far] = [await named('内蒙古大学南校区教学仪器，实验设备购置项目'), await named('学生公寓楼建设'), await named('玉骏坊室内滑冰场建设项目')];
    expect((await planner.post(`plan-imports/${staged.id}/merge`, { rows: seen(first, far), name: '合并' })).body).toMatchObject({ code: 'invalid_fields', errors: { rows: expect.any(String) } });
    const merged = await planner.post<PlanImportRow>(`plan-imports/${staged.id}/merge`, { rows: seen(second, first), name: '内蒙古大学南校区设备购置和学生公寓楼建设项目' });
    expect(merged.body).toMatchObject({ name: '内蒙古大学南校区设备购置和学生公寓楼建设项目', verbatim: '内蒙古大学南校区教学仪器，实验设备购置项目和学生公寓楼建设', seq: 23, reviewed: true });
  });

  it('takes no write that does not say what it is based on, and answers a stale one with the present record', async () => {
    const [row, next] = (await rows({ box: 7 })) as [PlanImportRow, PlanImportRow];
    const writes: [path: string, body: Record<string, unknown>, current: string][] = [
      [`plan-import-rows/${row.id}/split`, { names: ['甲', '乙'] }, row.id],
      [`plan-imports/${staged.id}/commit`, {}, staged.id],
      [`plan-imports/${staged.id}/discard`, {}, staged.id],
    ];
    for (const [path, body, id] of writes) {
      expect(await planner.post(path, body)).toMatchObject({ status: 422, body: { errors: { version: expect.any(String) } } });
      expect(await planner.post(path, { ...body, version: 900 })).toMatchObject({ status: 409, body: { code: 'stale_version', current: { id } } });
    }
    expect((await planner.put(`plan-import-rows/${row.id}`, { reviewed: true })).status).toBe(422);
    const stale = { rows: [{ id: row.id, version: row.version }, { id: next.id, version: 900 }], name: '合并' };
    expect(await planner.post(`plan-imports/${staged.id}/merge`, stale)).toMatchObject({ status: 409, body: { current: { id: next.id, version: next.version } } });
    expect((await planner.post(`plan-imports/${staged.id}/merge`, { ...stale, rows: seen(row) })).status).toBe(422);
  });

  it('corrects name and place, refuses a stale change, and marks the rest as checked', async () => {
    const row = await named('金河社区A区雨水、污水管道建设');
    const corrected = await planner.put<PlanImportRow>(`plan-import-rows/${row.id}`, { place: '云中路街道办事处', version: row.version });
    expect(corrected.body).toMatchObject({ place: '云中路街道办事处', verbatim: row.verbatim, reviewed: true, version: row.version + 1 });
    expect(await planner.put(`plan-import-rows/${row.id}`, { name: '别的', version: row.version })).toMatchObject({ status: 409, body: { current: { place: '云中路街道办事处' } } });
    for (const open of await rows({ warnings: true, reviewed: false })) await planner.put(`plan-import-rows/${open.id}`, { reviewed: true, version: open.version });
    const committed = await commit(staged);
    expect(committed.body).toMatchObject({ state: 'committed', items: 282 });
    const project = await planner.list<Project>('projects', { q: '金河社区A区' });
    expect(project.body).toMatchObject([{ leadDepartmentName: '云中路街道办事处', ownership: 'proposed' }]);
    expect((await planner.put(`plan-import-rows/${row.id}`, { reviewed: false, version: row.version })).body).toMatchObject({ code: 'import_already_committed' });
  });

  it('shows words that were split once in the coverage, with both items beside', async () => {
    const [plan] = (await planner.list<Plan>('plans')).body;
    const { body } = await planner.get<CoverageView>(`plans/${plan?.id}/coverage`);
    const programme = body.boxes.find(({ number }) => number === 7)?.programmes.find(({ number }) => number === 4);
    expect(programme?.runs.map(({ text }) => text).join('')).toContain('市医院南侧城中村，南源、西源、北源村城中村，范家营城中村');
    expect(programme).toMatchObject({ total: 11, covered: 11 });
    expect(programme?.items.map(({ name }) => name)).toEqual(expect.arrayContaining(['南源村城中村', '西源', '北源村城中村']));
  });

  it('reads the reviewed words in the same way when the text is revised', async () => {
    const revised = yuquanPlanText.replace('东二道河村城中村，', '东二道河村城中村，西二道河村城中村，');
    const again = (await planner.post<PlanImport>('plan-imports', { fileName: '修订.md', text: revised })).body;
    expect(again).toMatchObject({ state: 'staged', items: 283, added: 1, changed: 0, removed: 0, unchanged: 282 });
    const discarded = await planner.post<PlanImport>(`plan-imports/${again.id}/discard`, { version: again.version });
    expect(discarded.body.state).toBe('discarded');
    expect(await app.count('projects')).toBe(282);
  });

  it('keeps removed items of a merge in a revision, and splits an item of the catalogue into itself and a new one', async () => {
    const text = yuquanPlanText.replace('购物中心改造项目，', '购物中心改造项目（一期），');
    staged = (await planner.post<PlanImport>('plan-imports', { fileName: '修订2.md', text })).body;
    expect(staged).toMatchObject({ changed: 1, unchanged: 281 });
    const [a, b] = [await named('老字号特色体验综合体建设项目'), await named('闲置商业综合体盘活更新建设项目')];
    const merged = await planner.post<PlanImportRow>(`plan-imports/${staged.id}/merge`, { rows: seen(a, b), name: '商业综合体改造项目（老字号、闲置）' });
    expect(merged.body).toMatchObject({ change: 'changed', previousName: '老字号特色体验综合体建设项目' });
    const row = await named('高端商务酒店建设项目');
    const parts = await planner.post<PlanImportRow[]>(`plan-import-rows/${row.id}/split`, { names: ['高端商务酒店建设项目', '酒店配套项目'], version: row.version });
    expect(parts.body.map(({ change }) => change)).toEqual(['unchanged', 'added']);
    expect((await planner.get<PlanImport>(`plan-imports/${staged.id}`)).body).toMatchObject({ added: 1, changed: 2, removed: 1, unchanged: 279 });
    expect((await commit(staged)).status).toBe(200);
    const [kept] = (await planner.list<PlanItem>('plan-items', { q: '商业综合体改造项目（老字号' })).body;
    const [gone] = (await planner.list<PlanItem>('plan-items', { q: '闲置商业综合体', retired: true })).body;
    expect(kept?.projectIds).toHaveLength(1);
    expect(gone?.projectIds).toHaveLength(1);
    expect(gone?.projectIds).not.toEqual(kept?.projectIds);
  });

  it('refuses a review whose catalogue has changed meanwhile', async () => {
    const first = (await planner.post<PlanImport>('plan-imports', { fileName: 'a.md', text: yuquanPlanText.replace('番茄小镇项目，', '') })).body;
    expect(first).toMatchObject({ added: 0, changed: 1, removed: 1, unchanged: 280 });
    const second = (await planner.post<PlanImport>('plan-imports', { fileName: 'b.md', text: yuquanPlanText.replace('花卉种植项目，', '') })).body;
    expect((await commit(first)).status).toBe(200);
    expect((await commit(second)).body).toMatchObject({ code: 'import_already_committed' });
    await app.rows(`UPDATE plan_imports SET state = 'staged' WHERE id = '${second.id}'`);
    expect(await commit(second)).toMatchObject({ status: 409, body: { code: 'stale_version' } });
  });
});
