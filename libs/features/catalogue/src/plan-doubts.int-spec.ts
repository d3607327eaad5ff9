import type { CoverageView, Indicator, Plan, PlanImport, PlanImportRow, PlanItem } from '@portfolio/contracts';
import { yuquanPlan, yuquanPlanText } from '@portfolio/plan-text';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { CatalogueApp } from '../test/catalogue-app';
import type { CatalogueUser } from '../test/catalogue-user';

describeEachDatabase((engine) => {
  let app: CatalogueApp;
  let planner: CatalogueUser;

  beforeAll(async () => {
    app = await CatalogueApp.start(await engine.createEnvironment());
    await app.importText(yuquanPlanText, { about: yuquanPlan });
    planner = await app.as('planner');
  });
  afterAll(() => app.stop());

  const doubtful = async (filter: object = {}) => (await planner.list<PlanItem>('plan-items', { warnings: true, reviewed: false, ...filter })).body;
  const upload = async (text: string) => (await planner.post<PlanImport>('plan-imports', { fileName: '纲要.md', text })).body;
  const rowsOf = async (source: PlanImport, filter: object) => (await planner.list<PlanImportRow>('plan-import-rows', { importId: source.id, ...filter })).body;
  const commit = async ({ id }: PlanImport) => {
    const { version } = (await planner.get<PlanImport>(`plan-imports/${id}`)).body;
    return (await planner.post<PlanImport>(`plan-imports/${id}/commit`, { version })).body;
  };

  it('marks the reading of one item as checked, once, with a trace', async () => {
    const [item] = await doubtful();
    if (item === undefined) throw new Error('the plan has no doubtful reading');
    const path = `plan-items/${item.id}/review`;
    expect((await (await app.as('filer')).post(path, { version: 1 })).status).toBe(403);
    expect((await planner.post(path, { version: 7 })).status).toBe(409);
    const reviewed = await planner.post<PlanItem>(path, { version: item.version });
    expect(reviewed).toMatchObject({ status: 200, body: { reviewed: true, warnings: item.warnings, version: item.version + 1 } });
    expect((await doubtful()).map(({ id }) => id)).not.toContain(item.id);
    const [plan] = (await planner.list<Plan>('plans')).body;
    const view = (await planner.get<CoverageView>(`plans/${plan?.id}/coverage`)).body;
    expect(view.boxes.flatMap(({ programmes }) => programmes.flatMap(({ items }) => items)).filter((one) => one.reviewed).map(({ id }) => id)).toEqual([item.id]);
    expect(await app.rows(`SELECT action FROM audit_entries WHERE object_type = 'plan_item' AND object_id = '${item.id}'`)).toEqual([{ action: 'update' }]);
  });

  it('stages the same text while readings are in doubt, and keeps what was checked', async () => {
    const before = await doubtful();
    const source = await upload(yuquanPlanText);
    expect(source).toMatchObject({ state: 'staged', unchanged: 281, added: 0, findings: expect.arrayContaining([expect.objectContaining({ code: 'same_text_doubts', message: expect.stringContaining(`${before.length} 条`) })]) });
    const open = await rowsOf(source, { warnings: true, reviewed: false });
    expect(open).toHaveLength(before.length);
    const [first, second] = open as [PlanImportRow, PlanImportRow];
    await planner.put(`plan-import-rows/${first.id}`, { reviewed: true, version: first.version });
    const [checkedMeanwhile] = await doubtful({ q: second.name });
    await planner.post(`plan-items/${checkedMeanwhile?.id}/review`, { version: checkedMeanwhile?.version });
    expect(await commit(source)).toMatchObject({ state: 'committed' });
    expect((await doubtful()).length).toBe(before.length - 2);
    expect(await app.count('projects')).toBe(281);
    expect(await app.importText(yuquanPlanText, { about: yuquanPlan })).toMatchObject({ applied: false });
  });

  it('keeps the checks in a revised text, and splits what was read as one', async () => {
    const checked = (await planner.list<PlanItem>('plan-items', { reviewed: true })).body.map(({ name }) => name).sort();
    const revised = await upload(yuquanPlanText.replace('番茄小镇项目，', '番茄小镇项目，西瓜小镇项目，'));
    const kept = await rowsOf(revised, { reviewed: true });
    expect(kept.map(({ name }) => name).sort()).toEqual(checked);
    await planner.post(`plan-imports/${revised.id}/discard`, { version: revised.version });
    const again = await upload(yuquanPlanText);
    const row = (await rowsOf(again, { q: '南源、西源、北源村城中村' }))[0];
    expect((await planner.post(`plan-import-rows/${row?.id}/split`, { names: ['南源村城中村', '西源', '北源村城中村'], version: row?.version })).status).toBeLessThan(300);
    await commit(again);
    const parts = (await planner.list<PlanItem>('plan-items', { q: '南源、西源' })).body;
    expect(parts.map(({ name, reviewed }) => [name, reviewed])).toEqual(expect.arrayContaining([['南源村城中村', true], ['西源', true]]));
    expect(await app.count('projects')).toBe(283);
  });

  it('closes the same text once nothing is in doubt', async () => {
    for (const { id, version } of await doubtful()) await planner.post(`plan-items/${id}/review`, { version });
    expect(await upload(yuquanPlanText)).toMatchObject({ state: 'discarded', findings: expect.arrayContaining([expect.objectContaining({ code: 'same_text' })]) });
  });

  it('names every indicator that a revision changes, and lists only those it has', async () => {
    const before = (await planner.list<Indicator>('indicators')).body;
    const last = before.at(-1);
    const first = before.find(({ target }) => target !== null && yuquanPlanText.split(target).length === 2);
    if (last === undefined || first?.target === undefined || first.target === null) throw new Error('no indicator to change');
    const without = yuquanPlanText.split('\n').filter((line) => !line.startsWith(`${last.number}.${last.name}`)).join('\n');
    const revised = without.replace(first.target, '99.9');
    const report = await app.importText(revised, { about: yuquanPlan, dryRun: true });
    const told = report.findings.filter(({ code }) => code === 'indicator_changed').map(({ message }) => message);
    expect(told).toEqual([expect.stringContaining(`“${first.name}”目标值：${first.target} → 99.9`), expect.stringContaining(`指标 ${last.number} 文中已无的指标：${last.name}`)]);
    await commit(await upload(revised));
    expect((await planner.list<Indicator>('indicators')).body.map(({ number }) => number)).toEqual(before.slice(0, -1).map(({ number }) => number));
    expect((await planner.get<Indicator>(`indicators/${last.id}`)).status).toBe(200);
    const [entry] = await app.rows<{ changes: string | object[] }>("SELECT changes FROM audit_entries WHERE action = 'import' ORDER BY at DESC LIMIT 1");
    expect(JSON.stringify(typeof entry?.changes === 'string' ? JSON.parse(entry.changes) : entry?.changes)).toContain(`"from":"${first.target}","to":"99.9"`);
  });

  it('lists no box and no programme that the text no longer has, and adds no project under one', async () => {
    type Part = { id: string; number: number };
    const [boxes, programmes] = [(await planner.list<Part>('boxes')).body, (await planner.list<Part & { box: number }>('programmes')).body];
    const cut = boxes.at(-1);
    const end = yuquanPlanText.lastIndexOf(`专栏${cut?.number}`) >= 0 ? yuquanPlanText.lastIndexOf(`专栏${cut?.number}`) : yuquanPlanText.lastIndexOf(`专栏 ${cut?.number}`);
    expect(end).toBeGreaterThan(0);
    await commit(await upload(yuquanPlanText.slice(0, yuquanPlanText.lastIndexOf('\n', end))));
    expect((await planner.list<Part>('boxes')).body).toHaveLength(boxes.length - 1);
    const left = (await planner.list<Part>('programmes')).body;
    const gone = programmes.find(({ box }) => box === cut?.number);
    expect(left.map(({ id }) => id)).not.toContain(gone?.id);
    expect((await planner.list<Plan>('plans')).body[0]).toMatchObject({ boxes: boxes.length - 1, programmes: left.length });
    expect((await planner.list<Part>('programmes', { id: [gone?.id] })).body).toHaveLength(1);
    expect((await planner.post('projects', { programmeId: gone?.id, name: '新增' })).body).toMatchObject({ errors: { programmeId: expect.any(String) } });
  });
});
