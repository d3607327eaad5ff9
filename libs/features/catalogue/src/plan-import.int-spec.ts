import type { CoverageView, Indicator, Plan, PlanImport, PlanItem, Project, ProjectSource } from '@portfolio/contracts';
import { yuquanPlan, yuquanPlanText } from '@portfolio/plan-text';
import { schemaDrift } from '@portfolio/platform/database';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { CatalogueApp } from '../test/catalogue-app';
import type { CatalogueUser } from '../test/catalogue-user';

const TABLES = ['plans', 'plan_texts', 'boxes', 'programmes', 'plan_items', 'indicators', 'plan_imports', 'plan_import_rows', 'projects', 'project_plan_items', 'assignments', 'audit_entries'];

/** One work gone, one new, one in other words, and a programme put in front of the others of box 8. */
const REVISED = yuquanPlanText
  .replace('道路绿化建设项目，209国道', '209国道')
  .replace('应急避难场所建设项目，', '应急避难场所建设项目，应急广播体系建设项目，')
  .replace('老旧电梯更新改造项目', '老旧电梯更新改造提升项目')
  .replace(/\*\*1\.交通设施建设工程/, '**1.低空设施建设工程：**实施无人机起降场建设项目。\n\n**2.交通设施建设工程')
  .replace(/\*\*2\.水利基础设施/, '**3.水利基础设施')
  .replace(/\*\*3\.能源基础设施建设工程重点工程/, '**4.能源基础设施建设工程重点工程');

describeEachDatabase((engine) => {
  let app: CatalogueApp;
  let planner: CatalogueUser;

  beforeAll(async () => {
    app = await CatalogueApp.start(await engine.createEnvironment());
    planner = await app.as('planner');
  });
  afterAll(() => app.stop());

  const sizes = async () => Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await app.count(table)] as const)));
  const one = async <T>(path: string, filter: object): Promise<T> => {
    const { body } = await planner.list<T>(path, filter);
    expect(body).toHaveLength(1);
    return body[0] as T;
  };

  it('has the schema of its entities', async () => {
    const own = new RegExp(`"(${TABLES.join('|')}|project_standings|project_transitions)"`);
    expect((await schemaDrift(app.database.dataSource)).filter((sql) => own.test(sql))).toEqual([]);
  });

  it('reads without writing on a dry run', async () => {
    const report = await app.importText(yuquanPlanText, { about: yuquanPlan, dryRun: true });
    expect(report).toMatchObject({ applied: false, planId: null, added: 281, projectsCreated: 0 });
    expect([await app.count('plans'), await app.count('plan_imports'), await app.count('projects')]).toEqual([0, 0, 0]);
  });

  it('makes a project in 储备 for every work of the plan, with a proposed owner and its reason', async () => {
    const report = await app.importText(yuquanPlanText, { about: yuquanPlan });
    expect(report).toMatchObject({ applied: true, boxes: 11, programmes: 38, items: 281, indicators: 14, added: 281, changed: 0, removed: 0, projectsCreated: 281 });
    const project = await one<Project>('projects', { code: 'YQ-07-03-02' });
    expect(project).toMatchObject({
      name: '玉祥·福泽园（化纤厂棚改回迁房）项目',
      box: 7,
      programmeTitle: '棚户区改造建设项目',
      sector: 'housing',
      lifecycle: 'reserve',
      ownership: 'proposed',
      ownershipReason: expect.stringMatching(/推定由.+牵头。$/),
      light: { colour: 'grey', reasons: [expect.objectContaining({ code: 'no_milestones' })] },
      provenance: 'plan',
      demo: false,
      version: 1,
    });
    expect((await planner.list<Project>('projects', {}, undefined, [0, 0])).headers['content-range']).toBe('projects 0-0/281');
    const proposed = await app.rows<{ n: number | string }>("SELECT COUNT(*) AS n FROM assignments WHERE role = 'lead' AND state = 'proposed' AND reason IS NOT NULL");
    expect(Number(proposed[0]?.n)).toBeGreaterThan(270);
    const plan = await one<Plan>('plans', {});
    expect(plan).toMatchObject({ title: yuquanPlan.title, periodStart: 2026, periodEnd: 2030, boxes: 11, programmes: 38, items: 281 });
    expect((await planner.list<Indicator>('indicators')).body.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
  });

  it('shows the words of the plan around a project’s own', async () => {
    const { id } = await one<Project>('projects', { code: 'YQ-07-07-13' });
    const { body } = await planner.get<ProjectSource>(`projects/${id}/source`);
    expect(body).toMatchObject({ box: 7, programmeTitle: '基础设施建设项目', highlight: '雨水、供排水管网改造', before: '昭君路街道实施' });
    expect(body.after).toMatch(/^，五里营小区/);
  });

  it('changes nothing when the same text comes again, and says so', async () => {
    const before = await sizes();
    expect(await app.importText(yuquanPlanText, { about: yuquanPlan })).toMatchObject({ applied: false, unchanged: 281, added: 0, projectsCreated: 0 });
    expect(await sizes()).toEqual(before);
    await app.rows('UPDATE plan_items SET reviewed = true');
    const uploaded = await planner.post<PlanImport>('plan-imports', { fileName: '再次.md', text: yuquanPlanText });
    expect(uploaded).toMatchObject({ status: 201, body: { state: 'discarded', unchanged: 281, added: 0, changed: 0, removed: 0 } });
    expect(uploaded.body.findings[0]).toMatchObject({ code: 'same_text', message: expect.stringContaining('没有需要入库的内容') });
    const { plan_imports: _, plan_import_rows: __, audit_entries: ___, ...after } = await sizes();
    expect(before).toMatchObject(after);
  });

  it('imports once when two processes start at the same time', async () => {
    const other = await CatalogueApp.start(await engine.createEnvironment());
    const reports = await Promise.all([other.importText(yuquanPlanText, { about: yuquanPlan }), other.importText(yuquanPlanText, { about: yuquanPlan })]);
    expect(reports.map(({ applied }) => applied).sort()).toEqual([false, true]);
    expect([await other.count('plans'), await other.count('projects')]).toEqual([1, 281]);
    await other.stop();
  });

  it('shows a revision against the catalogue and touches no project before it is committed', async () => {
    const before = await app.rows('SELECT * FROM projects ORDER BY id');
    const staged = await planner.post<PlanImport>('plan-imports', { fileName: '修订.md', text: REVISED });
    expect(staged).toMatchObject({ status: 201, body: { state: 'staged', items: 282, added: 2, changed: 1, removed: 1, unchanged: 279 } });
    const changes = await planner.list<{ change: string; name: string; previousName: string | null; version: number }>('plan-import-rows', { importId: staged.body.id, change: ['added', 'changed', 'removed'] });
    expect(changes.body.map(({ change, name, previousName }) => [change, name, previousName])).toEqual([
      ['added', '应急广播体系建设项目', null],
      ['changed', '老旧电梯更新改造提升项目', '老旧电梯更新改造项目'],
      ['added', '无人机起降场建设项目', null],
      ['removed', '道路绿化建设项目', '道路绿化建设项目'],
    ]);
    expect((await planner.post<PlanImport>('plan-imports', { fileName: '修订.md', text: REVISED })).body.id).toBe(staged.body.id);
    expect(await app.rows('SELECT * FROM projects ORDER BY id')).toEqual(before);
  });

  it('commits the revision: new works get projects, old projects stay as they are', async () => {
    const staged = await one<PlanImport>('plan-imports', { state: 'staged' });
    const before = await app.rows<{ id: string }>('SELECT * FROM projects ORDER BY id');
    const committed = await planner.post<PlanImport>(`plan-imports/${staged.id}/commit`, { version: staged.version });
    expect(committed).toMatchObject({ status: 200, body: { state: 'committed', committedAt: expect.any(String) } });
    const after = await app.rows<{ id: string }>('SELECT * FROM projects ORDER BY id');
    expect(after.filter(({ id }) => before.some((old) => old.id === id))).toEqual(before);
    expect(after).toHaveLength(283);

    const reworded = await one<Project>('projects', { code: 'YQ-07-06-02' });
    expect(reworded).toMatchObject({ name: '老旧电梯更新改造项目', version: 1 });
    const item = await planner.get<PlanItem>(`plan-items/${reworded.planItemIds[0]}`);
    expect(item.body).toMatchObject({ name: '老旧电梯更新改造提升项目', state: 'covered' });

    const gone = await one<PlanItem>('plan-items', { retired: true, q: '道路绿化建设项目' });
    expect(gone.warnings).toContainEqual(expect.objectContaining({ code: 'removed_from_plan' }));
    const left = await planner.get<Record<string, unknown>>(`projects/${gone.projectIds[0]}`);
    expect(left.body).toMatchObject({ removedFromPlan: true, lifecycle: 'reserve', code: 'YQ-02-02-02' });
    const source = await planner.get<ProjectSource>(`projects/${gone.projectIds[0]}/source`);
    expect(source.body).toMatchObject({ highlight: '道路绿化建设项目', warnings: [expect.objectContaining({ code: 'removed_from_plan' })] });

    // Numbers that older projects have are not given again, although the programme now stands elsewhere.
    expect(await one<Project>('projects', { q: '无人机起降场' })).toMatchObject({ code: 'YQ-08-01-08', provenance: 'plan' });
    expect(await one<Project>('projects', { q: '应急广播' })).toMatchObject({ code: 'YQ-03-01-06' });
    expect((await planner.post(`plan-imports/${staged.id}/commit`, { version: staged.version })).body).toMatchObject({ code: 'import_already_committed' });
  });

  it('shows every programme as printed, each work once', async () => {
    const plan = await one<Plan>('plans', {});
    const { body } = await planner.get<CoverageView>(`plans/${plan.id}/coverage`);
    expect(body).toMatchObject({ total: 282, covered: 282, notEstablished: 0 });
    const programmes = body.boxes.flatMap((box) => box.programmes);
    const marked = programmes.flatMap(({ runs }) => runs.flatMap(({ itemId }) => itemId ?? []));
    expect(new Set(marked).size).toBe(282);
    expect(marked).toHaveLength(282);
    const names = new Map(programmes.flatMap(({ items }) => items.map(({ id, name }) => [id, name])));
    for (const { text, itemId } of programmes.flatMap(({ runs }) => runs)) if (itemId !== null) expect(text).toBe(names.get(itemId));
    const split = programmes.find(({ title }) => title === '基础设施建设项目');
    expect(split?.runs.map(({ text }) => text).join('')).toContain('（绕城高速—玉泉区界段），村庄道路维修改造工程，村庄照明提升改造工程');
  });

  it.each([
    ['空文件', ' \n ', 'plan_unreadable'],
    ['二进制文件', 'PK\u0003\u0004\0\0', 'plan_unreadable'],
    ['没有专栏的文本', '# 会议纪要\n\n今天讨论了三件事。', 'plan_without_boxes'],
    ['过大的文本', '规'.repeat(1_500_000), 'payload_too_large'],
  ])('refuses %s with a clear sentence and keeps nothing', async (_, text, code) => {
    const before = await sizes();
    const { status, body } = await planner.post('plan-imports', { fileName: 'x.md', text });
    expect(body).toMatchObject({ code, message: expect.stringMatching(/。$/) });
    expect(status).toBe(code === 'payload_too_large' ? 413 : 422);
    expect(await sizes()).toEqual(before);
  });

  it('is the planner’s alone', async () => {
    const filer = await app.as('filer');
    expect((await filer.post('plan-imports', { fileName: 'x.md', text: yuquanPlanText })).status).toBe(403);
    expect((await filer.list('plan-import-rows')).status).toBe(403);
    expect((await filer.list('plan-items')).status).toBe(200);
  });
});
