import { AuditHistory } from '@portfolio/audit';
import { CalendarChanges } from '@portfolio/calendar';
import type { Principal, Rating } from '@portfolio/contracts';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { plainWeekdays } from '@portfolio/rules';
import { PEOPLE, ScheduleWorld } from '@portfolio/schedule/testing';
import { ActiveExemptions } from './active-exemptions';
import { ExemptionsService } from './exemptions.service';
import { LightEvaluation } from './light-evaluation';
import { LightStandings } from './light-history';
import { LightsModule } from './lights.module';
import { LightsRefreshProcessor } from './lights-refresh.processor';
import { ProjectLights } from './project-lights';
import { RatingsService } from './ratings.service';
import type { RequestExemptionDto } from './exemption.dto';

const { planner, inspector, filerA, filerC, stranger } = PEOPLE;
const head: Principal = { ...filerA, userId: 'head-a', username: 'head-a', displayName: '甲负责人', role: 'unit_head' };
const LIST = { sort: null, offset: 0, limit: 50, filter: {} };

describeEachDatabase((engine) => {
  let world: ScheduleWorld;
  let projectId: string;
  let milestoneId: string;

  beforeAll(async () => {
    world = await ScheduleWorld.open(engine, 'worker', [LightsModule]);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.clock.moveTo('2026-11-23');
    projectId = await world.project();
    milestoneId = (await world.addMilestone(projectId, { name: '征拆完成', baselineDate: '2026-09-30' })).id;
    await world.addMilestone(projectId, { name: '竣工验收', baselineDate: '2028-05-31', weight: 90 });
    await world.freeze(projectId);
  });

  const exemptions = () => world.module.get(ExemptionsService);
  const ask = (values: Partial<RequestExemptionDto> = {}, user = head) =>
    world.as(user, () =>
      exemptions().request(user, { projectId, dimension: 'milestone_late', milestoneId, reason: '等待自治区批复用地', evidence: '自治区自然资源厅收件回执', until: '2026-11-30', ...values }),
    );
  const decide = (id: string, approved: boolean, user = inspector) => world.as(user, () => exemptions().decide(user, id, approved, { note: '情况属实', version: 1 }));
  const rate = (side: 'self' | 'inspector', rating: Rating, user: Principal) => world.as(user, () => world.module.get(RatingsService).rate(user, side, projectId, { rating, comment: '现场已核实' }));
  const disagreements = (filter: Record<string, unknown> = {}) => world.module.get(RatingsService).disagreements(inspector, { ...LIST, filter: { projectId, ...filter } });

  it('an approved exemption lifts its hit, is shown beside the light, and ends by itself', async () => {
    expect(await world.standing(projectId)).toMatchObject({ lightColour: 'red' });
    const asked = await ask();
    expect(asked).toMatchObject({ state: 'requested', milestoneName: '征拆完成', requestedBy: '甲负责人' });
    expect(await world.standing(projectId)).toMatchObject({ lightColour: 'red' });
    expect(await decide(asked.id, true)).toMatchObject({ state: 'approved', decidedBy: '督查员' });
    // The hit is lifted; the 10 points behind that it leaves are another dimension.
    expect(await world.standing(projectId)).toMatchObject({ lightColour: 'yellow' });
    const reasons = (await world.module.get(LightStandings).reasons([projectId])).get(projectId);
    expect(reasons?.at(-1)).toMatchObject({ code: 'milestone_late', exemptedUntil: '2026-11-30', text: expect.stringContaining('已豁免至 2026年11月30日') });
    expect(await world.module.get(ActiveExemptions).of('d1', { projectIds: [projectId] })).toMatchObject([{ projectId, milestoneId, until: '2026-11-30' }]);
    world.clock.moveTo('2026-12-01');
    await world.module.get(LightsRefreshProcessor).process();
    expect(await world.standing(projectId)).toMatchObject({ lightColour: 'red' });
    expect(await exemptions().get(inspector, asked.id)).toMatchObject({ state: 'expired' });
    expect((await exemptions().list(inspector, { ...LIST, filter: { projectId, state: 'expired' } })).total).toBe(1);
    expect((await exemptions().list(inspector, { ...LIST, filter: { projectId, state: 'approved' } })).total).toBe(0);
    expect((await world.module.get(AuditHistory).ofObject('exemption', asked.id)).map(({ action }) => action)).toEqual(['approve', 'request']);
  });

  it('a refused one lifts nothing; nobody decides twice, alone, or for another unit', async () => {
    const asked = await ask();
    await expect(ask()).rejects.toMatchObject({ code: 'invalid_fields', fields: { dimension: expect.stringContaining('请勿重复') } });
    await expect(decide(asked.id, true, head)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(decide(asked.id, true, { ...inspector, userId: 'head-a' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(decide(asked.id, true, { ...inspector, districtId: 'd2' })).rejects.toMatchObject({ code: 'not_found' });
    expect(await decide(asked.id, false)).toMatchObject({ state: 'refused' });
    await expect(decide(asked.id, true)).rejects.toMatchObject({ code: 'invalid_fields' });
    expect(await world.standing(projectId)).toMatchObject({ lightColour: 'red' });
    await expect(ask({}, { ...head, departmentId: 'unit-C' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ask({ until: '2026-11-22' })).rejects.toMatchObject({ code: 'invalid_fields', fields: { until: expect.any(String) } });
    await expect(ask({ milestoneId: 'other' })).rejects.toMatchObject({ code: 'invalid_fields', fields: { milestoneId: expect.any(String) } });
  });

  it('nothing is exempted for a step that is done: neither asked for nor approved', async () => {
    const asked = await ask();
    await world.database.dataSource.manager.update('milestones', { id: milestoneId }, { actualDate: '2026-11-20' });
    await expect(decide(asked.id, true)).rejects.toMatchObject({ fields: { note: expect.stringContaining('已经完成') } });
    expect(await decide(asked.id, false)).toMatchObject({ state: 'refused' });
    await expect(ask()).rejects.toMatchObject({ fields: { milestoneId: expect.stringContaining('已完成') } });
  });

  it('opinions stand beside the light and never change it; each is kept', async () => {
    const before = await world.standing(projectId);
    await rate('self', 'green', filerA);
    await rate('self', 'yellow', filerA);
    await rate('inspector', 'red', inspector);
    expect(await world.standing(projectId)).toMatchObject({ ...before, selfRating: 'yellow', selfRatingId: expect.any(String), inspectorRating: 'red', inspectorRatingId: expect.any(String) });
    const history = await world.module.get(RatingsService).history(inspector, projectId);
    expect(history.map(({ side, rating, ratedBy, period }) => [side, rating, ratedBy, period]).sort()).toEqual([
      ['inspector', 'red', '督查员', '2026-W48'],
      ['self', 'green', '甲填报', '2026-W48'],
      ['self', 'yellow', '甲填报', '2026-W48'],
    ]);
    await world.module.get(ProjectLights).recomputeOne(projectId);
    expect(await world.standing(projectId)).toMatchObject({ selfRating: 'yellow', inspectorRating: 'red' });
    await expect(rate('self', 'green', filerC)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(rate('inspector', 'green', filerA)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(rate('self', 'green', stranger)).rejects.toMatchObject({ code: 'not_found' });
    await expect(world.database.dataSource.query("UPDATE project_ratings SET rating = 'green'")).rejects.toThrow('append-only');
  });

  it('a disagreement is open until all agree or an inspector says why, and anew when the case changes', async () => {
    expect((await disagreements()).total).toBe(0);
    await rate('self', 'green', filerA);
    expect(await disagreements()).toMatchObject({ total: 1, rows: [{ light: 'red', selfRating: 'green', inspectorRating: null, rosy: true, resolved: false, selfComment: '现场已核实' }] });
    const ratings = world.module.get(RatingsService);
    const resolved = await world.as(inspector, () => ratings.resolve(inspector, projectId, '单位按合同顺延口径填报，已约谈'));
    expect(resolved).toMatchObject({ resolved: true, resolvedBy: '督查员' });
    await expect(world.as(inspector, () => ratings.resolve(inspector, projectId, '再次说明'))).rejects.toMatchObject({ code: 'invalid_fields' });
    expect((await disagreements({ resolved: false })).total).toBe(0);
    await rate('inspector', 'yellow', inspector);
    expect((await disagreements({ resolved: false, rosy: true })).total).toBe(1);
    await rate('self', 'red', filerA);
    await rate('inspector', 'red', inspector);
    expect((await disagreements()).total).toBe(0);
    await expect(ratings.disagreement(inspector, projectId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('the stored light equals a fresh one after any walk of writes', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => world.project()));
    let seed = 20261123;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    const open: { id: string; version: number; projectId: string }[] = [];
    for (const id of ids) {
      for (const [at, name] of ['立项', '开工', '竣工验收'].entries()) {
        open.push({ ...(await world.addMilestone(id, { name, kind: at === 1 ? 'start' : 'other', baselineDate: `2026-1${random(3)}-1${random(9)}` })), projectId: id });
      }
      await world.freeze(id);
    }
    for (let step = 0; step < 30; step += 1) {
      const one = open[random(open.length)];
      if (one === undefined) break;
      const kind = random(5);
      if (kind === 0) {
        open.splice(open.indexOf(one), 1);
        const { version } = (await milestonesOf(one.projectId)).find(({ id }) => id === one.id) ?? one;
        await world.completeMilestone({ id: one.id, version }, '2026-11-20').catch(() => undefined);
      } else if (kind === 1) {
        const asked = await ask({ projectId: one.projectId, milestoneId: one.id, until: `2026-11-2${3 + random(6)}` }).catch(() => null);
        if (asked !== null) await decide(asked.id, random(3) > 0);
      } else if (kind === 2) {
        await world.database.transaction(async () => {
          await world.database.manager.update('projects', { id: one.projectId }, { lifecycle: random(2) === 0 ? 'suspended' : 'construction' });
          await world.module.get(ProjectLights).recomputeOne(one.projectId);
        });
      } else if (kind === 3) await world.database.transaction(() => world.module.get(CalendarChanges).tell('d1', plainWeekdays, plainWeekdays));
      else await rate('self', 'green', planner).catch(() => undefined);
    }
    const fresh = await world.module.get(LightEvaluation).of('d1', await world.projects.many('d1'), '2026-11-23');
    for (const { standing } of fresh) {
      const { lightColour, lightReasons, rulePack, overdueMilestones } = standing;
      expect(await world.standing(standing.projectId)).toMatchObject({ lightColour, lightReasons, rulePack, overdueMilestones });
    }
    expect(new Set(fresh.map(({ standing }) => standing.lightColour)).size).toBeGreaterThan(1);
  });

  const milestonesOf = (id: string) => world.database.dataSource.query<{ id: string; version: number }[]>(`SELECT id, version FROM milestones WHERE project_id = '${id}'`);
});
