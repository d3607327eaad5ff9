import type { CircularMilestone, CircularOrder, CircularOutcome } from '@portfolio/contracts';
import { circularFigures } from '@portfolio/rules';
import { circularText, circularTitle, type CircularStory, type CircularWords } from './circular-text';

const milestone = (unit: string, outcome: CircularOutcome, more: Partial<CircularMilestone> = {}): CircularMilestone => ({
  milestoneId: `${unit}${outcome}`, projectId: 'p', projectCode: 'YQ-07-03-02', projectName: '金南四街道路工程', milestoneName: '施工许可', departmentId: unit, departmentName: unit,
  ownership: 'confirmed', baselineNumber: 1, baselineDate: '2026-11-02', forecastDate: null, actualDate: null, dueInPeriod: true, outcome, daysLate: outcome === 'overdue' ? 21 : 0, workingDaysLate: outcome === 'overdue' ? 15 : 0, ...more,
});
const order = (closed: boolean): CircularOrder => ({ orderId: 'o', number: '玉督〔2026〕1号', title: '关于逾期的督办', departmentId: '住建局', departmentName: '住建局', issuedOn: '2026-11-09', deadline: '2026-11-16', state: 'signed', closed });

function story(rows: Partial<Pick<CircularStory, 'milestones' | 'orders' | 'filings' | 'leftOut' | 'calendarKnown'>>): CircularStory {
  const full = { milestones: [], orders: [], filings: null, leftOut: [], calendarKnown: true, ...rows };
  return { ...full, from: '2026-11-01', to: '2026-11-23', cutOff: '2026-11-23T01:00:00.000Z', issuer: '玉泉区督查室', figures: circularFigures(full), demo: false };
}

const SILENT: CircularWords = { demands: null, correction: null };
const said = (rows: Parameters<typeof story>[0], words = SILENT) =>
  circularText(story(rows), words)
    .blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
    .join('\n');

it('gives dates and document numbers the room they need on one line, in every list', () => {
  const rows = { milestones: [milestone('住建局', 'overdue', { forecastDate: '2026-12-20' }), milestone('住建局', 'on_time', { actualDate: '2026-10-30' })], orders: [{ ...order(true), number: '玉督〔2026〕108号' }] };
  const { appendices } = circularText(story(rows), SILENT);
  expect(appendices).toHaveLength(3);
  for (const { columns, rows: lines } of appendices.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])))) {
    const parts = columns.reduce((sum, { width }) => sum + width, 0);
    for (const line of lines) {
      for (const [at, cell] of line.entries()) {
        if (!/^\d{4}-\d\d-\d\d$|^玉督/.test(cell)) continue;
        // 小四 is 12 pt, Latin half of it; 156 mm are 442 pt, each cell has 6 pt of margins.
        const points = [...cell].reduce((sum, character) => sum + (character >= ' ' && character <= '~' ? 6 : 12), 0);
        expect(((columns[at]?.width ?? 0) / parts) * 442 - 6).toBeGreaterThan(points);
      }
    }
  }
});

describe('the sentences of a circular', () => {
  it('with nothing in the period, claims nothing: no 0 % and no 100 %', () => {
    const text = said({});
    for (const sentence of [
      '没有到期的基线节点，本期不计算准点率。',
      '填报及时率：本期未统计。',
      '本期没有到期节点、逾期节点和督办单，不作部门对比。',
      '没有逾期未完成的基线节点。',
      '本期没有下达督办单，不计算督办办结率。',
      '本期没有因暂缓、退出而不计入的项目。',
    ]) {
      expect(text).toContain(sentence);
    }
    expect(text).not.toContain('%');
    expect(circularText(story({}), SILENT).appendices).toEqual([]);
  });

  it('with one of each', () => {
    const text = said({ milestones: [milestone('住建局', 'overdue', { ownership: 'proposed' })], orders: [order(true)], leftOut: [{ projectId: 'q', projectCode: 'YQ-02-01-01', projectName: '敬老院', lifecycle: 'suspended', departmentName: '民政局', milestones: 1 }] });
    for (const sentence of [
      '到期基线节点1个，按期完成0个，准点率0/1=0.0%；逾期未完成1个。',
      '本期只有住建局有到期的基线节点（准点率0/1=0.0%），不作排名。',
      '逾期未完成的基线节点1个：住建局（拟定）金南四街道路工程的施工许可，已逾期21天（15个工作日）。见附件1。',
      '本期下达督办单1件，已办结1件，督办办结率1/1=100.0%。清单见附件3。',
      '不计入本期统计的项目1个：敬老院（暂缓）。',
    ]) {
      expect(text).toContain(sentence);
    }
  });

  it('with many: who is first, who is last, and the lists', () => {
    const many = [
      ...Array.from({ length: 39 }, () => milestone('住建局', 'on_time')),
      ...Array.from({ length: 22 }, () => milestone('住建局', 'late')),
      milestone('住建局', 'overdue'),
      milestone('住建局', 'open'),
      milestone('教育局', 'on_time'),
      milestone('卫健委', 'on_time'),
      milestone('交通局', 'overdue', { dueInPeriod: false }),
    ];
    const text = said({ milestones: many, orders: [order(true), order(false), order(false)], filings: { 住建局: { n: 3, of: 4 } } });
    for (const sentence of [
      '到期基线节点65个，按期完成41个，准点率41/65=63.1%；逾期完成22个，逾期未完成1个，当日到期尚未完成1个。',
      '应填报4次，及时填报3次，填报及时率3/4=75.0%。',
      '有到期基线节点的部门3个。准点率最高的是卫健委（1/1=100.0%）、教育局（1/1=100.0%），最低的是住建局（39/63=61.9%）。',
      '逾期未完成的基线节点2个，涉及2个部门。逾期最长的是住建局金南四街道路工程的施工许可',
      '本期下达督办单3件，已办结1件，督办办结率1/3=33.3%。',
    ]) {
      expect(text).toContain(sentence);
    }
    const { appendices } = circularText(story({ milestones: many, orders: [order(true)] }), SILENT);
    expect(appendices.map(({ title, blocks: [list] }) => [title, list?.kind === 'table' ? list.rows.length : 0])).toEqual([['逾期未完成节点清单', 2], ['本期到期节点清单', 65], ['本期督办单清单', 1]]);
  });

  it('does not rank units that are equal', () => {
    expect(said({ milestones: [milestone('甲局', 'on_time'), milestone('乙局', 'on_time')] })).toContain('有到期基线节点的2个部门准点率相同，不分先后。');
  });

  it('says what a correction corrects, what the inspector asks, and where holidays are not published', () => {
    const text = said({ calendarKnown: false }, { demands: '压实责任。\n逐项核实。', correction: { number: '玉督通报〔2026〕1号', reason: '漏计督办单' } });
    expect(text).toMatch(/^本通报更正玉督通报〔2026〕1号：漏计督办单。原通报的数据以本通报为准。\n一、总体情况/);
    expect(text).toMatch(/六、工作要求\n压实责任。\n逐项核实。$/);
    expect(text).toContain('节假日未公布，工作日按周一至周五计算。');
  });
});

it.each([
  [{ from: '2026-11-01', to: '2026-11-23' }, '关于2026年11月1日至11月23日重大项目推进情况的督查通报'],
  [{ from: '2026-12-01', to: '2027-01-31' }, '关于2026年12月1日至2027年1月31日重大项目推进情况的督查通报'],
  [{ from: '2026-11-23', to: '2026-11-23' }, '关于2026年11月23日重大项目推进情况的督查通报'],
])('titles %j', (period, title) => {
  expect(circularTitle(period, false)).toBe(title);
  expect(circularTitle(period, true)).toBe(`${title}（更正）`);
});
