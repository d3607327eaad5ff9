import {
  CIRCULAR_OUTCOME_LABELS,
  LIFECYCLE_LABELS,
  ORDER_STATE_LABELS,
  type CircularContent,
  type CircularMilestone,
  type CircularUnit,
  type DocumentAppendix,
  type DocumentBlock,
  type Ratio,
  type TableBlockColumn,
} from '@portfolio/contracts';
import { compareRates, formatChineseDate, formatRatio } from '@portfolio/rules';

export type CircularStory = Omit<CircularContent, 'blocks' | 'appendices' | 'title'>;

/** What the inspector adds to what the rows say. */
export interface CircularWords {
  demands: string | null;
  /** The issue that this one puts right, and why. */
  correction: { number: string; reason: string } | null;
}

/** Issues from before 进展填报 had no figures of it. */
export const NOT_COUNTED = '未统计';
const NUMERALS = ['一', '二', '三', '四', '五', '六'];

/** 关于2026年11月1日至11月23日重大项目推进情况的督查通报. */
export function circularTitle({ from, to }: Pick<CircularContent, 'from' | 'to'>, corrects: boolean): string {
  return `关于${spanText(from, to)}重大项目推进情况的督查通报${corrects ? '（更正）' : ''}`;
}

/** The whole text, each sentence fitting none, one or many; lists stand in appendices. */
export function circularText(story: CircularStory, { demands, correction }: CircularWords): Pick<CircularContent, 'blocks' | 'appendices'> {
  const appendices = appendicesOf(story);
  const label = (title: string) => appendixLabel(appendices, title);
  const sections: [string, DocumentBlock[]][] = [
    ['总体情况', [text(onTimeSentence(story)), text(filingsSentence(story.figures.filings))]],
    ['部门对比', comparison(story.figures.units)],
    ['逾期未完成节点', [text(overdueSentence(story, label(OVERDUE)))]],
    ['督办情况', [text(ordersSentence(story, label(ORDERS)))]],
    ['统计口径', [text(basisSentence(story)), text(leftOutSentence(story))]],
    ...(demands === null ? [] : [['工作要求', demands.split(/\n+/).map(text)] as [string, DocumentBlock[]]]),
  ];
  return {
    appendices,
    blocks: [
      ...(correction === null ? [] : [text(`本通报更正${correction.number}：${closed(correction.reason)}原通报的数据以本通报为准。`)]),
      ...sections.flatMap(([title, blocks], at): DocumentBlock[] => [{ kind: 'heading', level: 1, text: `${NUMERALS[at] ?? ''}、${title}` }, ...blocks]),
    ],
  };
}

function onTimeSentence({ from, to, figures, milestones }: CircularStory): string {
  const { onTime } = figures;
  const span = `${formatChineseDate(from)}至${formatChineseDate(to)}`;
  if (onTime.of === 0) return `${span}，没有到期的基线节点，本期不计算准点率。`;
  const due = milestones.filter(({ dueInPeriod }) => dueInPeriod);
  const count = (outcome: CircularMilestone['outcome']) => due.filter((milestone) => milestone.outcome === outcome).length;
  const rest: [number, string][] = [
    [count('late'), '逾期完成'],
    [count('overdue'), '逾期未完成'],
    [count('open'), '当日到期尚未完成'],
  ];
  const parts = rest.filter(([number]) => number > 0).map(([number, what]) => `${what}${number}个`);
  return `${span}，到期基线节点${onTime.of}个，按期完成${onTime.n}个，准点率${rate(onTime)}${parts.length === 0 ? '' : `；${parts.join('，')}`}。`;
}

function filingsSentence(filings: Ratio | null): string {
  if (filings === null) return `填报及时率：本期${NOT_COUNTED}。`;
  return filings.of === 0 ? '本期没有应填报的项目，不计算填报及时率。' : `应填报${filings.of}次，及时填报${filings.n}次，填报及时率${rate(filings)}。`;
}

/** Who is first and who is last, then everybody in a table. */
function comparison(units: readonly CircularUnit[]): DocumentBlock[] {
  const measured = units.filter(({ rank }) => rank !== null);
  const first = measured[0];
  const last = measured.at(-1);
  if (units.length === 0) return [text('本期没有到期节点、逾期节点和督办单，不作部门对比。')];
  const said =
    first === undefined || last === undefined
      ? '本期各部门没有到期的基线节点，不作准点率排名。'
      : measured.length === 1
        ? `本期只有${first.departmentName}有到期的基线节点（准点率${rate(first.onTime)}），不作排名。`
        : compareRates(first.onTime, last.onTime) === 0
          ? `有到期基线节点的${measured.length}个部门准点率相同，不分先后。`
          : `有到期基线节点的部门${measured.length}个。准点率最高的是${among(measured, first)}，最低的是${among(measured, last)}。`;
  return [text(said), comparisonTable(units)];
}

function among(units: readonly CircularUnit[], like: CircularUnit): string {
  const equals = units.filter(({ onTime }) => compareRates(onTime, like.onTime) === 0);
  const named = equals.slice(0, 3).map(({ departmentName, onTime }) => `${departmentName}（${rate(onTime)}）`);
  return equals.length <= 3 ? named.join('、') : `${named.join('、')}等${equals.length}个部门`;
}

function comparisonTable(units: readonly CircularUnit[]): DocumentBlock {
  const columns: TableBlockColumn[] = [
    { title: '名次', width: 8, align: 'center' },
    { title: '责任单位', width: 30, align: 'left' },
    { title: '准点率', width: 21, align: 'right' },
    { title: '逾期\n未完成', width: 9, align: 'right' },
    { title: '填报\n及时率', width: 14, align: 'right' },
    { title: '督办办结率', width: 18, align: 'right' },
  ];
  const rows = units.map((unit) => [
    unit.rank === null ? '—' : String(unit.rank),
    `${unit.departmentName}${unit.proposed === 0 ? '' : `\n（拟定责任${unit.proposed}个节点）`}`,
    cell(unit.onTime, '无到期节点'),
    String(unit.overdue),
    unit.filings === null ? NOT_COUNTED : cell(unit.filings, '无应填报'),
    cell(unit.orders, '无督办单'),
  ]);
  return { kind: 'table', caption: null, columns, rows };
}

function overdueSentence({ to, figures, milestones }: CircularStory, label: string): string {
  const overdue = milestones.filter(({ outcome }) => outcome === 'overdue');
  const worst = overdue[0];
  if (worst === undefined) return `截至${formatChineseDate(to)}，没有逾期未完成的基线节点。`;
  const units = new Set(overdue.map(({ departmentId }) => departmentId)).size;
  const longest = `${worst.departmentName}${worst.ownership === 'proposed' ? '（拟定）' : ''}${worst.projectName}的${worst.milestoneName}，已逾期${worst.daysLate}天（${worst.workingDaysLate}个工作日）`;
  return overdue.length === 1
    ? `截至${formatChineseDate(to)}，逾期未完成的基线节点1个：${longest}。见${label}。`
    : `截至${formatChineseDate(to)}，逾期未完成的基线节点${figures.overdue}个，涉及${units}个部门。逾期最长的是${longest}。清单见${label}。`;
}

function ordersSentence({ figures }: CircularStory, label: string): string {
  const { orders } = figures;
  return orders.of === 0 ? '本期没有下达督办单，不计算督办办结率。' : `本期下达督办单${orders.of}件，已办结${orders.n}件，督办办结率${rate(orders)}。清单见${label}。`;
}

function basisSentence({ to, calendarKnown }: CircularStory): string {
  const unknown = calendarKnown ? '' : '所涉年份有节假日未公布，工作日按周一至周五计算。';
  return `准点率为按期完成的节点数与本期到期的基线节点数之比，逾期以批准的基线日期为准，截至${formatChineseDate(to)}，预测日期不作为依据；已作废、已撤回的督办单不计入督办办结率。${unknown}`;
}

function leftOutSentence({ leftOut }: CircularStory): string {
  if (leftOut.length === 0) return '本期没有因暂缓、退出而不计入的项目。';
  const names = leftOut.map(({ projectName, lifecycle }) => `${projectName}（${LIFECYCLE_LABELS[lifecycle]}）`).join('、');
  return leftOut.length === 1 ? `按程序暂缓或退出、不计入本期统计的项目1个：${names}。` : `按程序暂缓或退出、不计入本期统计的项目${leftOut.length}个：${names}。`;
}

const OVERDUE = '逾期未完成节点清单';
const DUE = '本期到期节点清单';
const ORDERS = '本期督办单清单';

function appendicesOf({ milestones, orders }: CircularStory): DocumentAppendix[] {
  const overdue = milestones.filter(({ outcome }) => outcome === 'overdue');
  const due = milestones.filter(({ dueInPeriod }) => dueInPeriod);
  const lists: [string, TableBlockColumn[], string[][]][] = [
    [OVERDUE, [UNIT, PROJECT, STEP, BASELINE, { title: '单位预测', width: DATE_WIDTH, align: 'center' }, DAYS, WORKING_DAYS], overdue.map(overdueRow)],
    [DUE, [UNIT, PROJECT, STEP, BASELINE, { title: '实际完成', width: DATE_WIDTH, align: 'center' }, { title: '结果', width: 14, align: 'left' }], due.map(dueRow)],
    [
      ORDERS,
      [{ title: '文号', width: 29, align: 'left' }, UNIT, { title: '事项', width: 30, align: 'left' }, { title: '下达日期', width: DATE_WIDTH, align: 'center' }, { title: '状态', width: 14, align: 'left' }],
      orders.map(({ number, departmentName, title, issuedOn, closed: done, state }) => [number, departmentName, title, issuedOn, done ? ORDER_STATE_LABELS.closed : ORDER_STATE_LABELS[state]]),
    ],
  ];
  return lists.filter(([, , rows]) => rows.length > 0).map(([title, columns, rows]) => ({ title, blocks: [{ kind: 'table', caption: null, columns, rows }] }));
}

/** Wide enough for a date on one line, in a table of seven columns and in a substitute font with wide figures too. */
const DATE_WIDTH = 20;
const UNIT: TableBlockColumn = { title: '责任单位', width: 17, align: 'left' };
const PROJECT: TableBlockColumn = { title: '项目', width: 25, align: 'left' };
const STEP: TableBlockColumn = { title: '节点', width: 14, align: 'left' };
const BASELINE: TableBlockColumn = { title: '基线日期', width: DATE_WIDTH, align: 'center' };
const DAYS: TableBlockColumn = { title: '逾期\n天数', width: 8, align: 'right' };
const WORKING_DAYS: TableBlockColumn = { title: '工作日', width: 9, align: 'right' };

function overdueRow(milestone: CircularMilestone): string[] {
  return [...place(milestone), milestone.forecastDate ?? '未填报', String(milestone.daysLate), String(milestone.workingDaysLate)];
}

function dueRow(milestone: CircularMilestone): string[] {
  return [...place(milestone), milestone.actualDate ?? '—', CIRCULAR_OUTCOME_LABELS[milestone.outcome]];
}

function place({ departmentName, ownership, projectName, projectCode, milestoneName, baselineDate }: CircularMilestone): string[] {
  return [`${departmentName}${ownership === 'proposed' ? '（拟定）' : ''}`, `${projectName}\n${projectCode}`, milestoneName, baselineDate];
}

/** 附件, or 附件2 where there are several. */
function appendixLabel(appendices: readonly DocumentAppendix[], title: string): string {
  return appendices.length === 1 ? '附件' : `附件${appendices.findIndex((appendix) => appendix.title === title) + 1}`;
}

/** 39/63=61.9%. */
function rate(value: Ratio): string {
  return formatRatio(value).replaceAll(' ', '');
}

function cell(value: Ratio, none: string): string {
  return value.of === 0 ? none : rate(value);
}

/** Years and months that both ends share are said once. */
function spanText(from: string, to: string): string {
  const end = formatChineseDate(to);
  if (from === to) return end;
  const shared = from.slice(0, 4) === to.slice(0, 4) ? 5 : 0;
  return `${formatChineseDate(from)}至${end.slice(shared)}`;
}

function closed(sentence: string): string {
  return /[。！；]$/.test(sentence) ? sentence : `${sentence}。`;
}

function text(said: string): DocumentBlock {
  return { kind: 'paragraph', text: said };
}
