import type { MilestoneKind } from '@portfolio/contracts';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { AdjustmentDecisionsService } from './adjustment-decisions.service';
import { AdjustmentRequestsService } from './adjustment-requests.service';
import type { AdjustmentRequestDto } from './adjustment.dto';
import { AdjustmentsService } from './adjustments.service';
import { AdjustmentWorld, PEOPLE } from './fixtures/adjustment-world';

const { headA, planner } = PEOPLE;
type Asked = Omit<AdjustmentRequestDto, 'reason'>;

/** What no approval may bring about: impossible baselines, marks that come off by a split, lateness that packaging hides. */
describeEachDatabase((engine) => {
  let world: AdjustmentWorld;

  beforeAll(async () => {
    world = await AdjustmentWorld.open(engine);
  });
  afterAll(() => world.module.close());

  const requests = () => world.module.get(AdjustmentRequestsService);
  const ask = (dto: Asked, user = headA) => world.as(user, () => requests().request(user, { reason: '施工面不能按期移交', ...dto }));
  const approve = (id: string, version = 1) => world.as(planner, () => world.module.get(AdjustmentDecisionsService).approve(planner, id, { documentNumber: '玉发改字〔2026〕41号', version }));
  const put = (table: string, where: Record<string, string>, values: Record<string, unknown>) => world.database.dataSource.manager.update(table, where, values);

  /** Main structure 35, operation 65 in 2028, each of its own kind. */
  const school = async () => {
    const id = await world.project({ 主体完工: '2027-09-20', 投用: '2028-06-30' });
    const kinds: Record<string, [MilestoneKind, number]> = { 主体完工: ['main_structure', 35], 投用: ['operation', 65] };
    for (const [name, [kind, weight]] of Object.entries(kinds)) await put('milestones', { id: `${id}-${name}` }, { kind, weight });
    return id;
  };
  const mainOn = (projectId: string, baselineDate: string, weight = 35): Asked => ({ kind: 'reschedule', projectId, milestones: [{ milestoneId: `${projectId}-主体完工`, baselineDate, weight }] });

  describe('a next baseline', () => {
    it('refuses 2045 and weight 95 with every reason, in the preview too', async () => {
      const id = await school();
      const refusal = { code: 'invalid_fields', fields: { milestones: expect.stringMatching(/权重合计 160.*多出 60.*超出规划期（至 2030年12月31日）.*不能晚于“投用”/s) } };
      await expect(ask(mainOn(id, '2045-10-15', 95))).rejects.toMatchObject(refusal);
      const dto = { reason: '施工面不能按期移交', ...mainOn(id, '2045-10-15', 95) };
      await expect(world.as(headA, () => requests().preview(headA, dto))).rejects.toMatchObject(refusal);
      expect(await world.rows('adjustments', { projectId: id })).toEqual([]);
    });

    it('lies beyond the plan only with a reason, which the approver reads', async () => {
      const id = await school();
      const milestones = [{ milestoneId: `${id}-投用`, baselineDate: '2031-03-31', weight: 65 }];
      await expect(ask({ kind: 'reschedule', projectId: id, milestones })).rejects.toMatchObject({ fields: { milestones: expect.stringContaining('超规划期理由') } });
      const asked = await ask({ kind: 'reschedule', projectId: id, milestones, beyondPlanReason: '自治区已批准顺延至 2031 年' });
      expect(asked).toMatchObject({ content: { beyondPlanReason: '自治区已批准顺延至 2031 年' } });
      expect(asked.diff.changes).toContainEqual(expect.objectContaining({ field: 'beyondPlan', to: '自治区已批准顺延至 2031 年' }));
      expect(await approve(asked.id)).toMatchObject({ state: 'approved', baselineNumber: 2 });
    });

    it('is not approved once its new date has gone by', async () => {
      const id = await school();
      const asked = await ask(mainOn(id, '2026-11-25'));
      world.clock.moveTo('2026-11-26');
      expect(await world.as(planner, () => world.module.get(AdjustmentsService).get(planner, asked.id))).toMatchObject({ outdated: true, obstacle: expect.stringContaining('早于今天') });
      await expect(approve(asked.id)).rejects.toMatchObject({ code: 'adjustment_outdated' });
      world.clock.moveTo('2026-11-23');
    });
  });

  describe('a split', () => {
    const split = (projectId: string, parts: string[], name: string | null = null): Asked => ({ kind: 'split', projectId, name, parts: parts.map((part) => ({ name: part })) });
    const made = async (asked: Asked) => {
      const { projects } = await approve((await ask(asked)).id);
      const ids = projects.flatMap(({ projectId, part }) => (part === 'created' ? [projectId] : []));
      return Promise.all(ids.map(async (id) => ({ project: (await world.rows('projects', { id }))[0], lead: (await world.rows('assignments', { projectId: id, role: 'lead' }))[0] })));
    };

    it('has two parts or more, told apart by names that carry the parent’s', async () => {
      const id = await world.project({}, { name: '昭君路小学' });
      await expect(ask(split(id, ['一期']))).rejects.toMatchObject({ fields: { parts: expect.stringContaining('至少应有两个部分') } });
      await expect(ask(split(id, ['一期', '一期']))).rejects.toMatchObject({ fields: { parts: expect.stringContaining('不能相同') } });
      const parts = await made(split(id, ['一期', '昭君路小学二期']));
      expect(parts.map(({ project }) => project?.['name'])).toEqual(['昭君路小学（一期）', '昭君路小学二期']);
      expect(parts[0]).toMatchObject({ project: { demo: expect.anything() }, lead: { departmentId: 'unit-A', state: 'confirmed' } });
      expect(Boolean(parts[0]?.project?.['demo'])).toBe(false);
      expect(await made(split(id, ['三期'], '昭君路小学主体'))).toHaveLength(1);
    });

    it('hands on the demo mark and by whom the owner was confirmed', async () => {
      const id = await world.project({}, { demo: true });
      await put('assignments', { projectId: id, role: 'lead' }, { confirmedBy: '演示数据', confirmedAt: '2026-11-01T00:00:00.000Z' });
      const [first] = await made(split(id, ['一期', '二期']));
      expect(Boolean(first?.project?.['demo'])).toBe(true);
      expect(first?.lead).toMatchObject({ state: 'confirmed', confirmedBy: '演示数据', confirmedAt: '2026-11-01T00:00:00.000Z' });
      const other: Asked = { kind: 'split', projectId: id, parts: [{ name: '三期', leadDepartmentId: 'unit-C' }, { name: '四期' }] };
      expect((await made(other)).map(({ lead }) => lead?.['state']).sort()).toEqual(['confirmed', 'proposed']);
    });

    it('confirms no proposed owner, named again or another one', async () => {
      const id = await world.project();
      await put('assignments', { projectId: id, role: 'lead' }, { state: 'proposed', reason: '按条目名称推断', confirmedBy: null });
      const parts: Asked = { kind: 'split', projectId: id, parts: [{ name: '一期' }, { name: '二期', leadDepartmentId: 'unit-C' }] };
      expect((await made(parts)).map(({ lead }) => [lead?.['departmentId'], lead?.['state'], lead?.['confirmedBy']]).sort()).toEqual([['unit-A', 'proposed', null], ['unit-C', 'proposed', null]]);
    });
  });

  describe('packaging', () => {
    const pack = (projectId: string, ...mergedProjectIds: string[]) => ask({ kind: 'package', projectId, mergedProjectIds }, PEOPLE.planner2);

    it('moves the milestones with first baseline, lateness and forecasts, lists them, and makes the next baseline', async () => {
      const [id, late] = [await world.project({ 竣工验收: '2027-06-30' }), await world.project({ 开工: '2026-10-30', 投用: '2027-12-31' })];
      const now = world.clock.nowIso();
      await world.insert('milestones', { id: `${late}-围挡`, districtId: 'd1', projectId: late, kind: 'other', name: '围挡', weight: 3, sequence: 9, baselineDate: '2026-11-01', createdAt: now, updatedAt: now });
      await put('milestones', { id: `${late}-开工` }, { responsibleUserId: 'head-a' });
      const asked = await pack(id, late);
      expect(asked.diff.changes.filter(({ field }) => field === 'milestoneProject')).toMatchObject([
        { subject: expect.stringContaining('开工'), to: expect.stringContaining('计划 2026年10月30日，权重 10，未完成') },
        { subject: expect.stringContaining('投用') },
        { subject: expect.stringContaining('围挡'), to: expect.stringContaining('未纳入基线') },
      ]);
      expect(asked.diff.changes).toContainEqual(expect.objectContaining({ field: 'weightSum', from: '10', to: expect.stringMatching(/^30/) }));
      expect((await world.milestones(late))['开工']).toMatchObject({ status: 'overdue', projectId: late });
      expect(await approve(asked.id)).toMatchObject({ baselineNumber: 2 });
      expect(await world.milestones(id)).toMatchObject({
        竣工验收: { baselineNumber: 2, sequence: 1 },
        开工: { status: 'overdue', baselineNumber: 2, baselineDate: '2026-10-30', firstBaselineDate: '2026-10-30', workingDaysLate: 16, responsibleUserId: 'head-a' },
        投用: { status: 'planned', baselineNumber: 2 },
        围挡: { status: 'planned', baselineNumber: 0 },
      });
      expect(await world.milestones(late)).toEqual({});
      const second = (await world.rows('baselines', { projectId: id })).find(({ number }) => number === 2);
      expect(await world.rows('baseline_entries', { baselineId: second?.['id'] })).toHaveLength(3);
      expect((await world.rows('audit_entries', { objectId: `${late}-开工` })).map(({ changes }) => JSON.stringify(changes))).toContainEqual(expect.stringContaining('所属项目'));
    });

    it('refuses to take frozen milestones into a project without a baseline, and to mix demo data with real projects', async () => {
      const [bare, frozen, demo] = [await world.project(), await world.project({ 开工: '2026-12-30' }), await world.project({}, { demo: true })];
      await expect(pack(bare, frozen)).rejects.toMatchObject({ fields: { mergedProjectIds: expect.stringContaining('还没有基线') } });
      await expect(pack(frozen, demo)).rejects.toMatchObject({ fields: { mergedProjectIds: expect.stringContaining('演示数据') } });
      expect(await pack(frozen, bare)).toMatchObject({ state: 'submitted' });
    });
  });
});
