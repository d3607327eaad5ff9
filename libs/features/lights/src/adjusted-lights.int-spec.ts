import { AdjustmentDecisionsService, AdjustmentRequestsService, AdjustmentsModule } from '@portfolio/adjustments';
import type { AdjustmentKind } from '@portfolio/contracts';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { ScheduleFacts, ScheduleService } from '@portfolio/schedule';
import { PEOPLE, ScheduleWorld } from '@portfolio/schedule/testing';
import { LightsModule } from './lights.module';
import { ProjectLights } from './project-lights';

const { planner } = PEOPLE;
const head = { ...PEOPLE.filerA, userId: 'head-a', displayName: '甲局长', role: 'unit_head' as const };

describeEachDatabase((engine) => {
  let world: ScheduleWorld;
  let made = 0;

  beforeAll(async () => {
    world = await ScheduleWorld.open(engine, 'api', [LightsModule, AdjustmentsModule]);
  });
  afterAll(() => world.close());

  /** A frozen project under construction, 开工 planned for 2026-11-30. */
  const project = async () => {
    made += 1;
    const id = await world.project({ lifecycle: 'construction' });
    const now = world.clock.nowIso();
    for (const [at, [name, baselineDate]] of [['开工', '2026-11-30'], ['竣工验收', '2027-06-30']].entries()) {
      await world.insert('milestones', { id: `m-${made}-${at}`, districtId: 'd1', projectId: id, kind: 'other', name, weight: 10, sequence: at, baselineDate, createdAt: now, updatedAt: now });
    }
    await world.as(planner, () => world.module.get(ScheduleService).freeze(planner, id));
    return { id, start: `m-${made}-0` };
  };
  const light = async (id: string) => (await world.standing(id))?.['lightColour'];
  const request = (projectId: string, kind: AdjustmentKind, dates: Record<string, string> = {}) => ({
    kind,
    projectId,
    reason: '管线迁改滞后，施工面不能移交',
    milestones: Object.entries(dates).map(([milestoneId, baselineDate]) => ({ milestoneId, baselineDate, weight: 10 })),
  });
  const ask = (dto: ReturnType<typeof request>) => world.as(head, () => world.module.get(AdjustmentRequestsService).request(head, dto));
  const approve = (id: string) => world.as(planner, () => world.module.get(AdjustmentDecisionsService).approve(planner, id, { documentNumber: '玉发改字〔2026〕41号', version: 1 }));

  it('re-dating a forecast changes no light; an approved adjustment does, and the first baseline’s variance stays', async () => {
    const { id, start } = await project();
    const asked = await ask(request(id, 'reschedule', { [start]: '2027-03-31' }));
    world.clock.moveTo('2026-12-22');
    await world.module.get(ProjectLights).recomputeOne(id);
    expect(await light(id)).toBe('red');
    await world.database.dataSource.manager.update('milestones', { id: start }, { forecastDate: '2027-12-31' });
    await world.module.get(ProjectLights).recomputeOne(id);
    expect(await light(id)).toBe('red');
    const approved = await approve(asked.id);
    expect(approved.diff.lights).toMatchObject([{ projectId: id, from: 'red', to: 'green' }]);
    expect(await light(id)).toBe('green');
    const { rows } = await world.module.get(ScheduleFacts).list('d1', { sort: ['sequence', 'ASC'], offset: 0, limit: 10, filter: { projectId: id } });
    expect(rows[0]).toMatchObject({ status: 'planned', daysLate: 0, firstBaselineDate: '2026-11-30', slipDays: 275, slipFromFirstDays: 396 });
    world.clock.moveTo('2026-11-23');
  });

  it('a preview shows the light that would follow and leaves the stored one', async () => {
    const { id } = await project();
    expect((await world.as(head, () => world.module.get(AdjustmentRequestsService).preview(head, request(id, 'suspend')))).lights).toMatchObject([{ projectId: id, from: 'green', to: 'grey' }]);
    expect(await light(id)).toBe('green');
  });

  it('packaging hides no lateness: the light stays red, and where the shares would thin out it is refused', async () => {
    const packed = (projectId: string, mergedProjectId: string) => ({ kind: 'package' as const, projectId, reason: '同一施工面，合并实施', mergedProjectIds: [mergedProjectId] });
    const preview = (dto: ReturnType<typeof packed>) => world.as(planner, () => world.module.get(AdjustmentRequestsService).preview(planner, dto));
    const [late, punctual, behind] = [await project(), await project(), await project()];
    await world.database.dataSource.manager.update('milestones', { projectId: punctual.id }, { baselineDate: '2028-06-30' });
    // Half of it is due for a few days only: no step is more than ten working days late, but it is 50 points behind.
    world.clock.moveTo('2026-12-03');
    await world.database.dataSource.manager.update('milestones', { id: late.start }, { baselineDate: '2026-10-30' });
    for (const { id } of [late, punctual, behind]) await world.module.get(ProjectLights).recomputeOne(id);
    expect([await light(late.id), await light(punctual.id), await light(behind.id)]).toEqual(['red', 'green', 'red']);
    expect((await preview(packed(punctual.id, late.id))).lights).toMatchObject([{ projectId: late.id, from: 'red', to: 'grey' }, { projectId: punctual.id, from: 'green', to: 'red' }]);
    await expect(preview(packed(punctual.id, behind.id))).rejects.toMatchObject({ fields: { mergedProjectIds: expect.stringContaining('“滞后”变为“预警”') } });
    world.clock.moveTo('2026-11-23');
  });

  it('nothing of a suspended project is overdue in its standing', async () => {
    const { id } = await project();
    world.clock.moveTo('2026-12-22');
    await world.module.get(ProjectLights).recomputeOne(id);
    expect(await world.standing(id)).toMatchObject({ lightColour: 'red', overdueMilestones: 1 });
    await approve((await ask(request(id, 'suspend'))).id);
    expect(await world.standing(id)).toMatchObject({ lightColour: 'grey', overdueMilestones: 0, maxDaysLate: 0, maxWorkingDaysLate: 0 });
    world.clock.moveTo('2026-11-23');
  });
});
