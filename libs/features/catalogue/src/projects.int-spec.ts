import type { AuditEntry, Department, LifecycleOption, PlanItem, Programme, Project, ProjectDetail } from '@portfolio/contracts';
import { Districts } from '@portfolio/identity';
import { yuquanPlan, yuquanPlanText } from '@portfolio/plan-text';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { CatalogueApp } from '../test/catalogue-app';
import type { CatalogueUser } from '../test/catalogue-user';
import { PlanImporter } from './plan-importer';
import { ProjectDirectory } from './project-directory';
import { ProjectEvents } from './project-events';
import { ProjectHistorySources } from './project-history-sources';
import { ProjectListRepository } from './project-list.repository';
import { ProjectRemovalRepository } from './project-removal.repository';
import type { ProjectStanding } from './project-standings.repository';

const STANDING: Omit<ProjectStanding, 'projectId'> = {
  lightColour: 'red',
  lightReasons: [{ code: 'milestone_late', text: '「开工」逾期 12 个工作日', value: 12, threshold: 10 }],
  rulePack: 'default@1',
  progressPercent: 33.33,
  plannedPercent: 66.67,
  baselineNumber: 1,
  milestones: 3,
  overdueMilestones: 1,
  maxDaysLate: 17,
  maxWorkingDaysLate: 12,
  nextMilestoneName: '主体完工',
  nextMilestoneDate: '2026-12-31',
  asOf: '2026-11-23',
};

describeEachDatabase((engine) => {
  let app: CatalogueApp;
  let planner: CatalogueUser;
  let filer: CatalogueUser;
  let head: CatalogueUser;
  let inspector: CatalogueUser;

  beforeAll(async () => {
    app = await CatalogueApp.start(await engine.createEnvironment());
    await app.importText(yuquanPlanText, { about: yuquanPlan });
    [planner, filer, head, inspector] = [await app.as('planner'), await app.as('filer'), await app.as('head'), await app.as('inspector')];
  });
  afterAll(() => app.stop());

  const byCode = async (code: string): Promise<ProjectDetail> => {
    const { body } = await planner.list<Project>('projects', { code });
    return (await planner.get<ProjectDetail>(`projects/${body[0]?.id}`)).body;
  };
  const codes = async (filter: object, sort?: [string, 'ASC' | 'DESC']) => (await planner.list<Project>('projects', filter, sort)).body.map(({ code }) => code);
  const story = async (id: string) => (await planner.get<AuditEntry[]>(`projects/${id}/history`)).body;

  describe('list', () => {
    it('finds Chinese substrings, codes and places, and takes % and _ as signs', async () => {
      expect(await codes({ q: '玉祥' })).toHaveLength(4);
      expect(await codes({ q: 'yq-02-01' })).toEqual(['YQ-02-01-01', 'YQ-02-01-02', 'YQ-02-01-03', 'YQ-02-01-04']);
      expect((await codes({ q: '昭君路街道' })).length).toBeGreaterThan(3);
      expect(await codes({ q: '%' })).toEqual([]);
      expect(await codes({ q: '_' })).toEqual([]);
    });

    it('filters by box, programme, department, sector, ownership, ids and combinations', async () => {
      expect(await codes({ box: 3 })).toHaveLength(8);
      const project = await byCode('YQ-07-03-02');
      expect(await codes({ programmeId: project.programmeId })).toHaveLength(10);
      expect(await codes({ id: [project.id] })).toEqual(['YQ-07-03-02']);
      expect(await codes({ id: [] })).toEqual([]);
      const housing = await codes({ departmentId: await app.departmentId('B13'), sector: 'housing' });
      expect(housing).toContain('YQ-07-01-02');
      expect(await codes({ ownership: 'confirmed', box: 9 })).toEqual([]);
      expect(await codes({ box: 9, ownership: 'proposed', lifecycle: ['reserve', 'preparation'], demo: false })).toHaveLength(23);
    });

    it('filters and sorts by the computed standing, worst light first when descending', async () => {
      const [a, b, c] = [await byCode('YQ-02-01-01'), await byCode('YQ-02-01-02'), await byCode('YQ-02-01-03')];
      await app.get(ProjectDirectory).storeStandings([
        { ...STANDING, projectId: b.id },
        { ...STANDING, projectId: c.id, lightColour: 'yellow', overdueMilestones: 0, maxDaysLate: 0, nextMilestoneDate: '2026-12-01', progressPercent: 50 },
        { ...STANDING, projectId: a.id, lightColour: 'green', overdueMilestones: 0, maxDaysLate: 0, nextMilestoneDate: '2027-12-01', progressPercent: 100 },
      ]);
      expect(await codes({ overdue: true })).toEqual(['YQ-02-01-02']);
      expect(await codes({ overdue: false })).toHaveLength(200);
      expect(await codes({ light: ['red', 'yellow'] })).toEqual(['YQ-02-01-02', 'YQ-02-01-03']);
      expect(await codes({ baseline: true })).toHaveLength(3);
      expect(await codes({ programmeId: a.programmeId }, ['light', 'DESC'])).toEqual(['YQ-02-01-02', 'YQ-02-01-03', 'YQ-02-01-04', 'YQ-02-01-01']);
      expect(await codes({ programmeId: a.programmeId }, ['nextMilestoneDate', 'ASC'])).toEqual(['YQ-02-01-03', 'YQ-02-01-02', 'YQ-02-01-01', 'YQ-02-01-04']);
      expect(await codes({ programmeId: a.programmeId }, ['progressPercent', 'DESC'])).toEqual(['YQ-02-01-01', 'YQ-02-01-03', 'YQ-02-01-02', 'YQ-02-01-04']);
      expect(await byCode('YQ-02-01-02')).toMatchObject({ progressPercent: 33.33, plannedPercent: 66.67, overdueMilestones: 1, light: { colour: 'red', reasons: STANDING.lightReasons, rulePack: 'default@1' } });
    });

    it.each(['code', 'name', 'box', 'sector', 'lifecycle', 'light', 'department', 'nextMilestoneDate', 'overdueMilestones', 'maxDaysLate', 'progressPercent', 'updatedAt'])(
      'sorts by %s without losing or repeating a row',
      async (field) => {
        const pages = [await planner.list<Project>('projects', {}, [field, 'DESC'], [0, 199]), await planner.list<Project>('projects', {}, [field, 'DESC'], [200, 399])];
        expect(pages[1]?.headers['content-range']).toBe('projects 200-280/281');
        expect(new Set(pages.flatMap(({ body }) => body.map(({ id }) => id))).size).toBe(281);
      },
    );

    it('refuses unknown fields and wrong values', async () => {
      expect(await planner.list('projects', { colour: 'red' })).toMatchObject({ status: 400, body: { code: 'unknown_filter_field' } });
      expect(await planner.list('projects', {}, ['colour', 'ASC'])).toMatchObject({ status: 400, body: { code: 'unknown_sort_field' } });
      for (const filter of [{ box: '七' }, { light: 'blue' }, { overdue: 1 }, { q: 5 }]) expect((await planner.list('projects', filter)).status).toBe(400);
    });

    it('is read in one query and counted in another', async () => {
      const statements = jest.spyOn(app.database.dataSource, 'createQueryRunner');
      const list = app.get(ProjectListRepository);
      const page = await list.page(app.district.id, { sort: ['department', 'ASC'], offset: 25, limit: 25, filter: { lifecycle: 'reserve', q: '项目' } });
      expect([page.rows.length, statements.mock.calls.length]).toEqual([25, 2]);
      statements.mockRestore();
    });
  });

  describe('changes', () => {
    it('lets a unit change content, place and money of its own projects only', async () => {
      const project = await byCode('YQ-07-01-02');
      const own = await filer.put<ProjectDetail>(`projects/${project.id}`, { description: '安置房 3 栋', place: '化纤厂片区', totalInvestment: '12000.5', version: 1 });
      expect(own).toMatchObject({ status: 200, body: { description: '安置房 3 栋', place: '化纤厂片区', totalInvestment: '12000.5', version: 2 } });
      const foreign = await filer.put(`projects/${project.id}`, { name: '改名', sector: 'water', place: '别处', version: 2 });
      expect(foreign).toMatchObject({ status: 403, body: { code: 'forbidden', errors: { name: expect.any(String), sector: expect.any(String) } } });
      const other = await byCode('YQ-09-01-01');
      expect((await filer.put(`projects/${other.id}`, { place: '别处', version: 1 })).status).toBe(403);
      expect((await inspector.put(`projects/${project.id}`, { place: '别处', version: 2 })).status).toBe(403);
      const [entry] = await story(project.id);
      expect(entry).toMatchObject({ action: 'update', actorName: '演示filer', address: null });
      expect(entry?.changes).toEqual([
        { field: 'description', label: '建设内容', from: null, to: '安置房 3 栋' },
        { field: 'place', label: '建设地点', from: null, to: '化纤厂片区' },
        { field: 'totalInvestment', label: '总投资（万元）', from: null, to: '12000.5' },
      ]);
    });

    it('answers 409 with the present record', async () => {
      const project = await byCode('YQ-07-03-03');
      expect((await planner.put(`projects/${project.id}`, { place: '甲', version: 1 })).status).toBe(200);
      const stale = await planner.put<{ code: string; current: ProjectDetail }>(`projects/${project.id}`, { place: '乙', version: 1 });
      expect(stale).toMatchObject({ status: 409, body: { code: 'stale_version', current: { id: project.id, place: '甲', version: 2 } } });
    });

    it('lets exactly one of a hundred simultaneous edits through for each version', async () => {
      const { id } = await byCode('YQ-07-03-04');
      for (const version of [1, 2]) {
        const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => planner.put<ProjectDetail>(`projects/${id}`, { place: `${version}号方案第${index}稿`, version })));
        const accepted = answers.filter(({ status }) => status === 200);
        expect(accepted).toHaveLength(1);
        expect(answers.filter(({ status }) => status === 409)).toHaveLength(99);
        expect((await planner.get<ProjectDetail>(`projects/${id}`)).body).toMatchObject({ version: version + 1, place: accepted[0]?.body.place });
      }
      expect((await story(id)).filter(({ action }) => action === 'update')).toHaveLength(2);
    });

    it('lets the planner name units and people, and checks them', async () => {
      const project = await byCode('YQ-10-01-02');
      const [lead, helper] = [await app.departmentId('B13'), await app.departmentId('B05')];
      const wrong = await planner.put(`projects/${project.id}`, { leadDepartmentId: lead, responsibleUserId: planner.id, patronUserId: filer.id, cooperatingDepartmentIds: ['none'], version: 1 });
      expect(wrong).toMatchObject({ status: 422, body: { errors: { responsibleUserId: expect.any(String), patronUserId: expect.any(String), cooperatingDepartmentIds: expect.any(String) } } });
      const leader = await app.as('leader');
      const named = await planner.put<ProjectDetail>(`projects/${project.id}`, {
        leadDepartmentId: lead, cooperatingDepartmentIds: [helper], responsibleUserId: filer.id, patronUserId: leader.id, sector: 'education', version: 1,
      });
      expect(named.body).toMatchObject({
        leadDepartmentName: '住房和城乡建设局', ownership: 'confirmed', ownershipReason: null, cooperatingDepartmentNames: ['教育局'], responsibleUserName: '演示filer', patronUserName: '演示leader', version: 2,
      });
      const [entry] = await story(project.id);
      expect(entry?.changes).toContainEqual({ field: 'leadDepartmentId', label: '牵头单位', from: '教育局', to: '住房和城乡建设局' });
      expect(entry?.changes).toContainEqual({ field: 'responsibleUserId', label: '责任人', from: null, to: '演示filer' });
      const cleared = await planner.put<ProjectDetail>(`projects/${project.id}`, { leadDepartmentId: null, version: 2 });
      expect(cleared.body).toMatchObject({ leadDepartmentId: null, ownership: 'proposed', responsibleUserId: null, cooperatingDepartmentIds: [helper] });
    });

    it('takes nothing that is not a field, and checks every one', async () => {
      const { id } = await byCode('YQ-02-01-04');
      const { status, body } = await planner.put(`projects/${id}`, { code: 'X', totalInvestment: '-1', name: 'a', version: 1 });
      expect([status, Object.keys(body['errors'] as object).sort()]).toEqual([422, ['code', 'name', 'totalInvestment']]);
    });
  });

  describe('creation', () => {
    const programmeOf = async (title: string) => (await planner.list<Programme>('programmes', { q: title })).body[0] as Programme;

    it('continues the numbers of an open-ended programme and says who entered it', async () => {
      const programme = await programmeOf('水利基础设施重点工程');
      const created = await planner.post<ProjectDetail>('projects', { programmeId: programme.id, name: '小黑河灌区改造项目', totalInvestment: '800', leadDepartmentId: await app.departmentId('B16') });
      expect(created).toMatchObject({ status: 201, body: { code: 'YQ-08-02-05', provenance: 'entered', lifecycle: 'reserve', sector: 'water', ownership: 'confirmed', planItemIds: [], light: { colour: 'grey' } } });
      const many = await Promise.all(Array.from({ length: 8 }, (_, index) => planner.post<ProjectDetail>('projects', { programmeId: programme.id, name: `水利项目${index}` })));
      expect(many.map(({ body }) => body.code).sort()).toEqual(['06', '07', '08', '09', '10', '11', '12', '13'].map((number) => `YQ-08-02-${number}`));
      expect((await story(created.body.id))[0]).toMatchObject({ action: 'create', objectLabel: 'YQ-08-02-05 小黑河灌区改造项目' });
    });

    it('refuses a closed list, an unknown programme, and who may not', async () => {
      const closed = await programmeOf('市政管网建设项目');
      expect(closed.openEnded).toBe(false);
      expect((await planner.post('projects', { programmeId: closed.id, name: '新增管网' })).body).toMatchObject({ code: 'programme_not_open_ended', message: expect.stringContaining('市政管网建设项目') });
      expect((await planner.post('projects', { programmeId: 'none', name: '新增管网' })).body).toMatchObject({ errors: { programmeId: expect.any(String) } });
      expect((await head.post('projects', { programmeId: closed.id, name: '新增管网' })).status).toBe(403);
    });

    it('refuses a second project for an item of a closed list, also when two come at once', async () => {
      const project = await byCode('YQ-07-05-07');
      const body = { programmeId: project.programmeId, name: '再立一项', planItemIds: project.planItemIds };
      expect(await planner.post('projects', body)).toMatchObject({ status: 422, body: { errors: { planItemIds: expect.stringContaining('已有项目') } } });
      await app.rows(`DELETE FROM project_plan_items WHERE project_id = '${project.id}'`);
      await app.rows(`UPDATE plan_items SET state = 'open' WHERE id = '${project.planItemIds[0]}'`);
      const answers = await Promise.all([planner.post('projects', body), planner.post('projects', body)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    });

    it('records 未立项 for an item whose project nobody has worked with, and makes the project again', async () => {
      const project = await byCode('YQ-07-05-06');
      const [itemId] = project.planItemIds;
      const path = `plan-items/${itemId}/not-established`;
      expect((await planner.post(path, { reason: '并入管网一期', version: 9 })).status).toBe(409);
      const decided = await planner.post<PlanItem>(path, { reason: '并入管网一期', version: 1 });
      expect(decided).toMatchObject({ status: 200, body: { state: 'not_established', notEstablishedReason: '并入管网一期', projectIds: [] } });
      expect((await planner.get(`projects/${project.id}`)).status).toBe(404);
      for (const [table, column] of [['assignments', 'project_id'], ['project_plan_items', 'project_id'], ['project_standings', 'id']]) {
        expect(await app.rows(`SELECT id FROM ${table} WHERE ${column} = '${project.id}'`)).toEqual([]);
      }
      const [removed] = await app.rows(`SELECT reason, object_label FROM audit_entries WHERE action = 'delete' AND object_id = '${project.id}'`);
      expect(removed).toEqual({ reason: '所属规划条目登记为未立项：并入管网一期', object_label: `${project.code} ${project.name}` });
      const reopened = await planner.delete<PlanItem>(path, { version: decided.body.version });
      expect(reopened).toMatchObject({ status: 200, body: { state: 'covered', notEstablishedReason: null, projectIds: [expect.any(String)] } });
      expect(await byCode(project.code)).toMatchObject({ name: project.name, lifecycle: 'reserve', ownership: 'proposed', provenance: 'plan', leadDepartmentId: project.leadDepartmentId });
    });

    it.each<[string, (project: ProjectDetail) => Promise<unknown>]>([
      ['edited', (project) => planner.put(`projects/${project.id}`, { description: '已编初设', version: 1 })],
      ['confirmed', ({ id, leadDepartmentId }) => planner.post('projects/ownership-confirmations', { items: [{ projectId: id, departmentId: leadDepartmentId, version: 1 }] })],
      ['in a later stage', (project) => planner.post(`projects/${project.id}/transitions`, { to: 'preparation', date: '2026-11-01', version: 1 })],
      ['with milestones', (project) => app.get(ProjectDirectory).storeStandings([{ ...STANDING, projectId: project.id, baselineNumber: 0, milestones: 1 }])],
    ])('refuses 未立项 for an item whose project is %s', async (kind, work) => {
      const codeOf: Record<string, string> = { edited: 'YQ-09-01-01', confirmed: 'YQ-09-01-02', 'in a later stage': 'YQ-09-01-03', 'with milestones': 'YQ-09-01-04' };
      const project = await byCode(codeOf[kind] ?? '');
      await work(project);
      expect((await planner.post(`plan-items/${project.planItemIds[0]}/not-established`, { reason: '暂无资金来源', version: 1 })).body).toMatchObject({ code: 'item_has_projects' });
      expect((await byCode(project.code)).planItemIds).toEqual(project.planItemIds);
    });

    it('refuses 未立项 for a project that another record refers to', async () => {
      const project = await byCode('YQ-07-05-05');
      jest.spyOn(app.get(ProjectRemovalRepository), 'isPristine').mockResolvedValueOnce(true);
      await app.rows(
        `INSERT INTO project_transitions (id, district_id, project_id, from_state, to_state, kind, date, created_at, created_by) VALUES ('t1', '${app.district.id}', '${project.id}', 'reserve', 'preparation', 'forward', '2026-01-01', '2026-01-01T00:00:00.000Z', '甲')`,
      );
      expect((await planner.post(`plan-items/${project.planItemIds[0]}/not-established`, { reason: '暂无资金来源', version: 1 })).body).toMatchObject({ code: 'item_has_projects' });
      expect((await byCode('YQ-07-05-05')).ownership).toBe('proposed');
    });

    it('covers an item that has no project', async () => {
      const project = await byCode('YQ-07-05-08');
      const [itemId] = project.planItemIds;
      await app.rows(`DELETE FROM project_plan_items WHERE project_id = '${project.id}'`);
      const decided = await planner.post<PlanItem>(`plan-items/${itemId}/not-established`, { reason: '暂无资金来源', version: 1 });
      expect(decided).toMatchObject({ status: 200, body: { state: 'not_established', notEstablishedReason: '暂无资金来源', version: 2 } });
      expect((await planner.delete(`plan-items/${itemId}/not-established`, { version: 1 })).status).toBe(409);
      const made = await planner.post<ProjectDetail>('projects', { programmeId: project.programmeId, name: '城区综合管网（一期）', planItemIds: [itemId] });
      expect(made).toMatchObject({ status: 201, body: { code: 'YQ-07-05-10', planItemIds: [itemId] } });
      expect((await planner.get<PlanItem>(`plan-items/${itemId}`)).body).toMatchObject({ state: 'covered', projectIds: [made.body.id] });
    });
  });

  describe('stages', () => {
    it('offers and takes only the allowed steps, in order of their dates', async () => {
      const told: string[] = [];
      app.get(ProjectEvents).onLifecycleChanged((projectId) => Promise.resolve(void told.push(projectId)));
      const { id } = await byCode('YQ-07-01-05');
      const options = async (user: CatalogueUser) => (await user.get<LifecycleOption[]>(`projects/${id}/transitions`)).body.map(({ to }) => to);
      expect([await options(head), await options(filer), await options(inspector)]).toEqual([['preparation'], [], []]);
      const step = (user: CatalogueUser, to: string, date: string, version: number, note?: string) => user.post(`projects/${id}/transitions`, { to, date, version, ...(note !== undefined && { note }) });
      expect((await step(head, 'construction', '2026-11-01', 1)).body).toMatchObject({ code: 'invalid_transition', message: expect.stringContaining('“储备”') });
      expect((await step(head, 'preparation', '2026-11-24', 1)).body).toMatchObject({ code: 'future_date', errors: { date: expect.any(String) } });
      expect((await step(head, 'preparation', '2026-10-08', 1, '立项批复'))).toMatchObject({ status: 201, body: { lifecycle: 'preparation', version: 2 } });
      expect((await step(head, 'construction', '2026-10-07', 2)).body).toMatchObject({ code: 'date_out_of_order' });
      expect((await step(head, 'construction', '2026-11-20', 1)).status).toBe(409);
      expect((await step(head, 'construction', '2026-11-20', 2)).status).toBe(201);
      expect([await options(head), await options(planner)]).toEqual([['completed'], ['completed', 'preparation']]);
      expect((await step(head, 'preparation', '2026-11-20', 3, '误填')).status).toBe(403);
      expect((await step(planner, 'preparation', '2026-11-20', 3)).body).toMatchObject({ errors: { note: '退回上一阶段须说明原因。' } });
      expect((await step(planner, 'preparation', '2026-11-20', 3, '误填'))).toMatchObject({ status: 201, body: { lifecycle: 'preparation' } });
      expect((await step(head, 'construction', '2026-11-10', 4, '施工许可已领')).status).toBe(201);
      expect(told).toEqual([id, id, id, id]);
      expect((await story(id))[0]).toMatchObject({ action: 'transition', reason: '施工许可已领', changes: expect.arrayContaining([{ field: 'lifecycle', label: '项目阶段', from: '前期', to: '在建' }]) });
    });

    it('tells the story of what belongs to the project too', async () => {
      const { id } = await byCode('YQ-07-01-06');
      const other = await byCode('YQ-07-01-05');
      app.get(ProjectHistorySources).register((projectId) => Promise.resolve({ objectType: 'project', ids: projectId === id ? [other.id] : [] }));
      const entries = await story(id);
      expect(entries.some(({ objectId }) => objectId === other.id)).toBe(true);
      expect(entries.at(-1)).toMatchObject({ action: 'create', reason: expect.stringContaining('由规划条目生成') });
    });
  });

  describe('owners', () => {
    it('confirms in bulk, as proposed or another unit', async () => {
      const projects = (await planner.list<Project>('projects', { box: 3 })).body;
      const police = await app.departmentId('B06');
      const items = projects.map(({ id, version, leadDepartmentId }, index) => ({ projectId: id, departmentId: index === 0 ? police : (leadDepartmentId ?? police), version }));
      expect(await planner.post('projects/ownership-confirmations', { items })).toMatchObject({ status: 200, body: { confirmed: 8 } });
      const after = (await planner.list<Project>('projects', { box: 3, ownership: 'confirmed' })).body;
      expect(after.map(({ version }) => version)).toEqual(Array(8).fill(2));
      expect(after[0]).toMatchObject({ leadDepartmentId: police, ownershipReason: null });
      expect((await story(after[0]?.id ?? ''))[0]).toMatchObject({ action: 'confirm_owner', changes: [{ field: 'leadDepartmentId' }, { field: 'ownership', from: '拟定' }] });
      const unit = (await planner.list<Department>('departments', { id: police })).body[0];
      expect(unit?.projects).toBe((await codes({ departmentId: police })).length);
    });

    it('lets one of two simultaneous confirmations of the same projects through, whatever their order', async () => {
      const projects = (await planner.list<Project>('projects', { box: 10 })).body.filter(({ ownership }) => ownership === 'proposed');
      const unit = await app.departmentId('B06');
      const items = projects.map(({ id, version }) => ({ projectId: id, departmentId: unit, version }));
      const answers = await Promise.all([items, [...items].reverse()].map((rows) => planner.post('projects/ownership-confirmations', { items: rows })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    });

    it('confirms all or none, with a message for each wrong row', async () => {
      const projects = (await planner.list<Project>('projects', { box: 4 })).body.slice(0, 5);
      const [a, b, c, d, e] = projects as [Project, Project, Project, Project, Project];
      const unit = await app.departmentId('B03');
      const items = [
        { projectId: a.id, departmentId: unit, version: a.version },
        { projectId: b.id, departmentId: unit, version: 99 },
        { projectId: 'none', departmentId: unit, version: 1 },
        { projectId: d.id, departmentId: 'none', version: d.version },
        { projectId: e.id, departmentId: unit, version: e.version },
        { projectId: e.id, departmentId: unit, version: e.version },
        { projectId: c.id, departmentId: unit, version: c.version },
      ];
      const { status, body } = await planner.post('projects/ownership-confirmations', { items });
      expect([status, Object.keys(body['errors'] as object)]).toEqual([422, ['items.1', 'items.2', 'items.3', 'items.5']]);
      expect(await codes({ box: 4, ownership: 'confirmed' })).toEqual([]);
      expect((await head.post('projects/ownership-confirmations', { items: items.slice(0, 1) })).status).toBe(403);
    });
  });

  it('exports what the filter finds, with its marks, and notes it', async () => {
    const query = new URLSearchParams({ filter: JSON.stringify({ box: 7 }), sort: '["name","ASC"]' });
    const { status, headers, text } = await inspector.get(`projects/export?${query.toString()}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain(encodeURIComponent('项目库-2026-11-23.csv'));
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]?.startsWith('\uFEFF项目编号,项目名称,专栏')).toBe(true);
    expect(lines).toHaveLength((await codes({ box: 7 })).length + 1);
    const [entry] = await app.rows<{ object_label: string; actor_name: string; reason: string }>("SELECT object_label, actor_name, reason FROM audit_entries WHERE action = 'export'");
    expect(entry).toEqual({ object_label: `项目库导出 CSV，${lines.length - 1} 个项目`, actor_name: '演示inspector', reason: '筛选：专栏=7' });
    expect((await inspector.get('projects/export?filter={"x":1}')).status).toBe(400);
  });

  it('hides another district’s plan and projects', async () => {
    const other = await app.get(Districts).ensure({ name: '新城区', codePrefix: 'XC' });
    await app.get(PlanImporter).importText({ districtId: other.id, text: yuquanPlanText, fileName: '新城.md' });
    const [foreign] = await app.get(ProjectDirectory).many(other.id);
    expect(foreign?.code).toMatch(/^XC-/);
    for (const path of ['', '/source', '/history', '/transitions']) expect((await planner.get(`projects/${foreign?.id}${path}`)).status).toBe(404);
    expect((await planner.put(`projects/${foreign?.id}`, { place: '甲', version: 1 })).status).toBe(404);
    expect(await codes({ id: [foreign?.id] })).toEqual([]);
    await expect(app.get(ProjectDirectory).get(app.district.id, foreign?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
    expect((await planner.list('plans')).body).toHaveLength(1);
  });
});
