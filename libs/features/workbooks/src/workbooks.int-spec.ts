import type { Principal, WorkbookKind, WorkbookReport } from '@portfolio/contracts';
import { FilingModule, FilingSheets, WindowKeeper } from '@portfolio/filing';
import { LightsModule } from '@portfolio/lights';
import { describeEachDatabase } from '@portfolio/platform/testing';
import { PEOPLE, ScheduleWorld } from '@portfolio/schedule/testing';
import type { StreamableFile } from '@nestjs/common';
import { columnOf, edited } from '../test/edited-books';
import { SheetKinds } from './sheet-kinds';
import { WorkbookDownloadsService } from './workbook-downloads.service';
import { WorkbookImportsService } from './workbook-imports.service';
import { WorkbooksModule } from './workbooks.module';

const { filerA, filerB, planner, inspector } = PEOPLE;
const TITLES: Record<WorkbookKind, string> = { filings: '进展填报', milestones: '节点', owners: '责任分解', investments: '总投资' };

describeEachDatabase((engine) => {
  let world: ScheduleWorld;

  beforeAll(async () => {
    world = await ScheduleWorld.open(engine, 'api', [LightsModule, FilingModule, WorkbooksModule]);
  });
  afterAll(() => world.close());

  async function download(user: Principal, kind: WorkbookKind): Promise<Uint8Array> {
    const file = await world.as(user, () => world.module.get(WorkbookDownloadsService).file(user, kind));
    return new Uint8Array(await bytesOf(file));
  }

  function take(user: Principal, kind: WorkbookKind, bytes: Uint8Array, commit = false): Promise<WorkbookReport> {
    return world.as(user, () => world.module.get(WorkbookImportsService).run(user, world.module.get(SheetKinds).get(user, kind), bytes, commit));
  }

  /** Sets cells by the project's code or whatever stands in a row. */
  function set(bytes: Uint8Array, kind: WorkbookKind, cells: [row: string, title: string, value: string | number][]): Promise<Uint8Array> {
    return edited(bytes, TITLES[kind], (sheet) => {
      for (const [text, title, value] of cells) {
        sheet.eachRow((row, number) => {
          if (number > 1 && (row.values as unknown[]).includes(text)) row.getCell(columnOf(sheet, title)).value = value;
        });
      }
    });
  }

  const codeOf = async (id: string) => (await world.projects.get('d1', id)).code;
  const audited = () => world.database.dataSource.manager.count('audit_entries');

  it('an unedited file of any kind changes nothing at all', async () => {
    const project = await world.project({ lifecycle: 'construction', totalInvestment: '5000' });
    await world.addMilestone(project, { baselineDate: '2026-12-31' });
    await world.module.get(WindowKeeper).keepAll();
    for (const [user, kinds] of [[filerA, ['filings', 'milestones', 'investments']], [planner, ['owners', 'milestones', 'investments']]] as const) {
      for (const kind of kinds) {
        const bytes = await download(user, kind);
        const before = await audited();
        const report = await take(user, kind, bytes, true);
        expect(report).toMatchObject({ kind, changedRows: 0, changes: [], findings: [], committed: true });
        expect(report.rows).toBeGreaterThan(0);
        expect(await audited()).toBe(before);
      }
    }
  });

  it('stores a unit’s filings as drafts by the form’s rules: tried first, all or none, with the checks said', async () => {
    const [one, two] = [await world.project({ lifecycle: 'construction', totalInvestment: '5000' }), await world.project({ lifecycle: 'construction', totalInvestment: '100' })];
    await world.module.get(WindowKeeper).keepAll();
    const [first, second] = [await codeOf(one), await codeOf(two)];
    const good: [string, string, string | number][] = [[first, '形象进度', '路基完成 3 公里'], [first, '本期完成投资（万元）', '１２０'], [second, '本期完成投资（万元）', 500]];
    const file = await set(await download(filerA, 'filings'), 'filings', good);
    const before = await audited();
    const tried = await take(filerA, 'filings', file);
    expect(tried).toMatchObject({ changedRows: 2, committed: false });
    expect(tried.changes).toHaveLength(3);
    expect(tried.findings).toContainEqual({ level: 'check', address: expect.stringMatching(/^进展填报!J\d+$/), text: expect.stringContaining('超过') });
    expect(await audited()).toBe(before);
    expect(await world.database.dataSource.manager.countBy('filings', { projectId: one } as object)).toBe(0);

    const broken = await set(file, 'filings', [[second, '形象进度（%）', 130]]);
    const refused = await take(filerA, 'filings', broken, true);
    expect(refused).toMatchObject({ committed: false });
    expect(refused.findings).toContainEqual({ level: 'error', address: expect.stringMatching(/^进展填报!H\d+$/), text: expect.stringContaining('不能大于 100') });
    expect(await world.database.dataSource.manager.countBy('filings', { projectId: one } as object)).toBe(0);

    expect(await take(filerA, 'filings', file, true)).toMatchObject({ changedRows: 2, committed: true });
    const lines = await world.as(filerA, () => world.module.get(FilingSheets).lines(filerA));
    expect(lines.find(({ duty }) => duty.projectId === one)).toMatchObject({ version: 2, progressText: '路基完成 3 公里', investmentPeriod: '120', duty: { state: 'draft' } });
    expect(await world.database.dataSource.manager.findBy('audit_entries', { action: 'import' } as object)).toMatchObject([{ objectType: 'workbook', objectLabel: '导入进展填报表格，改 2 行、3 处' }]);

    const again = await take(filerA, 'filings', file, true);
    expect(again).toMatchObject({ changedRows: 0, findings: [] });
    const stale = await take(filerA, 'filings', await set(file, 'filings', [[first, '形象进度', '另一种说法']]), true);
    expect(stale).toMatchObject({ committed: false, findings: [{ level: 'conflict', text: expect.stringContaining('系统中现为“路基完成 3 公里”，文件中为“另一种说法”') }] });
  });

  it('keeps each to the own: another unit’s rows, a co-operating unit’s figures, kinds without the right', async () => {
    const project = await world.project({ lifecycle: 'construction' });
    await world.module.get(WindowKeeper).keepAll();
    const code = await codeOf(project);
    const foreign = await set(await download(filerA, 'milestones'), 'milestones', []);
    expect((await take(PEOPLE.filerC, 'milestones', foreign, true)).findings.every(({ level, text }) => level === 'error' && text.includes('不在您现在可以填写的范围内'))).toBe(true);
    const part = await take(filerB, 'filings', await set(await download(filerB, 'filings'), 'filings', [[code, '本期完成投资（万元）', 5]]), true);
    expect(part).toMatchObject({ committed: false, findings: [{ level: 'error', text: expect.stringContaining('由牵头单位填报') }] });
    expect(() => world.module.get(SheetKinds).get(filerA, 'owners')).toThrow(expect.objectContaining({ code: 'forbidden' }));
    expect(() => world.module.get(SheetKinds).get(inspector, 'filings')).toThrow(expect.objectContaining({ code: 'forbidden' }));
    expect(() => world.module.get(SheetKinds).get(filerA, 'salaries')).toThrow(expect.objectContaining({ code: 'not_found' }));
  });

  it('changes a department’s milestones, and leaves frozen baselines to adjustments', async () => {
    const project = await world.project();
    await world.addMilestone(project, { name: '可研批复', baselineDate: '2026-12-31' });
    await world.freeze(project);
    await world.addMilestone(project, { name: '招标', baselineDate: null });
    const file = await download(filerA, 'milestones');
    const frozen = await take(filerA, 'milestones', await set(file, 'milestones', [['可研批复', '计划日期', '2027-03-01']]), true);
    expect(frozen).toMatchObject({ committed: false, findings: [{ level: 'error', text: expect.stringContaining('已冻结在基线中') }] });
    const past = await take(filerA, 'milestones', await set(file, 'milestones', [['招标', '预计完成日期', '2026-01-01']]), true);
    expect(past).toMatchObject({ committed: false, findings: [{ level: 'error', address: expect.stringMatching(/^节点!I\d+$/), text: expect.stringContaining('不能早于今天') }] });
    const good = await set(file, 'milestones', [['可研批复', '预计完成日期', '2027年1月15日'], ['招标', '节点名称', '施工招标']]);
    expect(await take(filerA, 'milestones', good, true)).toMatchObject({ changedRows: 2, committed: true });
    const rows = await world.database.dataSource.manager.findBy<{ name: string; forecastDate: string | null }>('milestones', { projectId: project } as object);
    expect(rows.map(({ name, forecastDate }) => [name, forecastDate]).sort()).toEqual([['可研批复', '2027-01-15'], ['施工招标', null]]);
  });

  it('gives owners to a planner’s file, and total investment to the unit’s', async () => {
    const project = await world.project();
    const code = await codeOf(project);
    const file = await download(planner, 'owners');
    const unknown = await take(planner, 'owners', await set(file, 'owners', [[code, '配合单位', 'B街道办事处、查无此局']]), true);
    expect(unknown).toMatchObject({ committed: false, findings: [{ level: 'error', address: expect.stringMatching(/^责任分解!F\d+$/), text: expect.stringContaining('没有名为“查无此局”的责任单位') }] });
    expect(await take(planner, 'owners', await set(file, 'owners', [[code, '牵头单位', 'C街道办事处'], [code, '配合单位', 'A街道办事处、B街道办事处']]), true)).toMatchObject({ changedRows: 1, committed: true });
    expect(await world.projects.get('d1', project)).toMatchObject({ leadDepartmentId: 'unit-C', cooperatingDepartmentIds: expect.arrayContaining(['unit-A', 'unit-B']) });
    const money = await set(await download(PEOPLE.filerC, 'investments'), 'investments', [[code, '总投资（万元）', '3,000 万元']]);
    expect(await take(PEOPLE.filerC, 'investments', money, true)).toMatchObject({ changedRows: 1, committed: true });
    expect(await world.projects.get('d1', project)).toMatchObject({ totalInvestment: '3000' });
  });
});

async function bytesOf(file: StreamableFile): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of file.getStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
