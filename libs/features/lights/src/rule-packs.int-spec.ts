import { AuditHistory } from '@portfolio/audit';
import type { RulePackRule } from '@portfolio/contracts';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { PEOPLE, ScheduleWorld } from '@portfolio/schedule/testing';
import { LightExplanations } from './light-explanations';
import { LightHistory } from './light-history';
import { LightRefreshes } from './light-refreshes';
import { LightRefreshesRepository } from './light-refreshes.repository';
import { LightsModule } from './lights.module';
import { LightsRefreshProcessor } from './lights-refresh.processor';
import { RulePackLists } from './rule-pack-lists';
import { RulePackPreviews } from './rule-pack-previews';
import { RulePacks } from './rule-packs';
import { RulePacksService } from './rule-packs.service';

const { planner } = PEOPLE;
const LIST = { sort: null, offset: 0, limit: 50, filter: {} };
const STRICT: RulePackRule[] = [{ dimension: 'milestone_late', yellow: 1, red: 5 }];

describeEachDatabase((engine) => {
  let world: ScheduleWorld;
  let late: string;
  let calm: string;

  beforeAll(async () => {
    world = await ScheduleWorld.open(engine, 'worker', [LightsModule]);
    late = await project('2026-11-12');
    calm = await project('2027-05-31');
    await project(null);
  });
  afterAll(() => world.close());

  /** 7 working days late on 2026-11-23 when due on 2026-11-12. */
  async function project(baselineDate: string | null): Promise<string> {
    const id = await world.project();
    if (baselineDate === null) return id;
    await world.addMilestone(id, { name: '主体完工', baselineDate, weight: 5 });
    await world.addMilestone(id, { name: '竣工验收', baselineDate: '2028-05-31', weight: 95 });
    await world.freeze(id);
    return id;
  }
  const copy = (rules = STRICT, basedOn = 'default@2') =>
    world.as(planner, () => world.module.get(RulePacksService).copy(planner, { basedOn, name: '从严规则', source: '区政府常务会议纪要', note: '收紧逾期阈值', rules }));
  const activate = async (id: string, fromDate: string, version?: number) => {
    const pack = await world.module.get(RulePacks).get('d1', id);
    return world.as(planner, () => world.module.get(RulePacksService).activate(planner, id, { fromDate, note: '经区政府同意', version: version ?? pack.version }));
  };
  const colour = async (id: string) => (await world.standing(id))?.['lightColour'];
  const perform = async () => {
    for (const id of await world.module.get(LightRefreshesRepository).waiting()) await world.module.get(LightRefreshes).perform(id);
  };

  it('shows the presets with their sources, the default in force', async () => {
    const { rows } = await world.module.get(RulePackLists).page('d1', LIST);
    expect(rows[0]).toMatchObject({ id: 'default@2', state: 'in_force', preset: true });
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(['yinchuan-2025@1', 'wuhan@1', 'ouhai@1']));
    expect(await world.standing(late)).toMatchObject({ lightColour: 'yellow', rulePack: 'default@2' });
  });

  it('saves a changed copy as a new version, never over one, and refuses nonsense', async () => {
    const [first, second] = [await copy(), await copy([{ dimension: 'milestone_late', yellow: 1, red: 6 }], 'default-local@1')];
    expect([first.id, second.id]).toEqual(['default-local@1', 'default-local@2']);
    expect(await world.module.get(RulePacks).get('d1', 'default-local@1')).toMatchObject({ rules: STRICT, basedOn: 'default@2', createdBy: '规划员', state: 'ready' });
    await expect(world.database.dataSource.query("UPDATE rule_packs SET name = 'x'")).rejects.toThrow('append-only');
    await expect(copy([{ dimension: 'milestone_late', yellow: 9, red: 5 }])).rejects.toMatchObject({ code: 'invalid_fields', fields: { 'rules.0': expect.stringContaining('节点逾期') } });
    await expect(copy(STRICT, 'nothing@1')).rejects.toMatchObject({ code: 'not_found' });
    expect(await world.module.get(RulePacks).all('d2')).toHaveLength(5);
  });

  it('previews which projects change colour and why, and changes nothing', async () => {
    const preview = await world.module.get(RulePackPreviews).of('d1', 'default-local@1');
    expect(preview).toMatchObject({ presentPackId: 'default@2', total: 3, changes: [{ projectId: late, from: 'yellow', to: 'red', toReasons: [{ value: 7, threshold: 5 }] }] });
    expect(await colour(late)).toBe('yellow');
  });

  it('puts a version in force from a day on, by a job whose cause is a row', async () => {
    await expect(activate('default-local@1', '2026-11-22')).rejects.toMatchObject({ code: 'invalid_fields', fields: { fromDate: expect.stringContaining('不能早于今天') } });
    await activate('default-local@1', '2026-11-25');
    expect(await world.module.get(RulePacks).get('d1', 'default-local@1')).toMatchObject({ state: 'planned', activeFrom: '2026-11-25' });
    await perform();
    expect(await colour(late)).toBe('yellow');
    world.clock.moveTo('2026-11-25');
    await world.module.get(LightsRefreshProcessor).process();
    expect(await world.standing(late)).toMatchObject({ lightColour: 'red', rulePack: 'default-local@1' });
    await expect(activate('wuhan@1', '2026-11-25', 1)).rejects.toMatchObject({ code: 'stale_version' });
    await activate('wuhan@1', '2026-11-25');
    expect(await colour(late)).toBe('red');
    await perform();
    await perform();
    // Nothing done of 5 % planned: 0 % of what is due.
    expect(await world.standing(late)).toMatchObject({ lightColour: 'red', rulePack: 'wuhan@1', lightReasons: [{ code: 'done_ratio_low', value: 0 }] });
    const [entry] = await world.module.get(AuditHistory).ofObject('rule_pack', 'wuhan@1');
    expect(entry).toMatchObject({ action: 'activate', reason: '经区政府同意' });
    await activate('default@2', '2026-11-25');
    await perform();
    expect(await world.standing(late)).toMatchObject({ lightColour: 'yellow', rulePack: 'default@2' });
  });

  it('keeps the result of each ended week under the version then in force; two yellows running are red', async () => {
    world.clock.moveTo('2026-11-30');
    await world.module.get(LightsRefreshProcessor).process();
    await world.module.get(LightsRefreshProcessor).process();
    const results = await world.module.get(LightHistory).results('d1', late, 4);
    expect(results).toEqual([expect.objectContaining({ period: '2026-W48', colour: 'red', ownColour: 'red', rulePack: 'default@2' })]);
    const steady = await project('2026-11-27');
    expect(await colour(steady)).toBe('yellow');
    world.clock.moveTo('2026-12-07');
    await world.module.get(LightsRefreshProcessor).process();
    expect(await world.standing(steady)).toMatchObject({ lightColour: 'red', lightReasons: [{ code: 'consecutive_yellow', value: 2, threshold: 2 }, { code: 'milestone_late', value: 6 }] });
    await activate('default-local@1', '2026-12-07');
    await perform();
    expect((await world.module.get(LightHistory).results('d1', late, 4)).map(({ period, rulePack }) => [period, rulePack])).toEqual([
      ['2026-W49', 'default@2'],
      ['2026-W48', 'default@2'],
    ]);
    await expect(world.database.dataSource.query("UPDATE light_periods SET colour = 'green'")).rejects.toThrow('append-only');
    const lasting = await world.module.get(LightHistory).consecutive('d1');
    expect(lasting.get(late)).toEqual({ colour: 'red', periods: 3 });
    expect(lasting.get(calm)).toEqual({ colour: 'green', periods: 3 });
  });

  it('fills the weeks that went by while the product was off', async () => {
    world.clock.moveTo('2027-01-06');
    await world.module.get(LightsRefreshProcessor).process();
    const results = await world.module.get(LightHistory).results('d1', calm, 6);
    expect(results.map(({ period }) => period)).toEqual(['2026-W53', '2026-W52', '2026-W51', '2026-W50', '2026-W49', '2026-W48']);
  });

  it('explains a light dimension by dimension', async () => {
    const explanation = await world.module.get(LightExplanations).of('d1', late);
    expect(explanation).toMatchObject({ colour: 'red', pack: { id: 'default-local@1', name: '从严规则', source: '区政府常务会议纪要' }, dimensions: [{ dimension: 'milestone_late', state: 'judged', colour: 'red', red: 5 }] });
    await expect(world.module.get(LightExplanations).of('d2', late)).rejects.toMatchObject({ code: 'not_found' });
  });
});
