import { Workbook } from 'exceljs';
import { CIRCULAR_OUTCOME_LABELS, LIFECYCLE_LABELS, ORDER_STATE_LABELS, OWNERSHIP_LABELS, type CircularContent, type CircularMilestone, type CircularUnit, type Ratio } from '@portfolio/contracts';
import type { CircularDocumentInput } from './circular-document';
import { sameBytes } from './same-bytes';
import { addSheet, date, number, share, text, type SheetColumn, type SheetValue } from './sheet';

const NOT_COUNTED = '未统计';
const NO_DATE = '1980-01-01';

/** The bytes of a circular as XLSX: its figures and the lists behind them; equal input gives equal bytes. */
export async function circularWorkbook(input: CircularDocumentInput): Promise<Uint8Array> {
  const { content } = input;
  const book = new Workbook();
  book.title = content.title;
  book.creator = content.issuer;
  addSheet(book, '部门对比', UNIT_COLUMNS, [...content.figures.units.map(unitRow), totalRow(content)]);
  addSheet(book, '逾期节点', MILESTONE_COLUMNS, content.milestones.filter(({ outcome }) => outcome === 'overdue').map(milestoneRow));
  addSheet(book, '到期节点', MILESTONE_COLUMNS, content.milestones.filter(({ dueInPeriod }) => dueInPeriod).map(milestoneRow));
  addSheet(book, '督办单', ORDER_COLUMNS, content.orders.map(orderRow));
  addSheet(book, '说明', [{ title: '项目', width: 22 }, { title: '内容', width: 90 }], notes(input));
  return sameBytes(new Uint8Array(await book.xlsx.writeBuffer()), input.publishedOn ?? NO_DATE);
}

const UNIT_COLUMNS: SheetColumn[] = [
  { title: '名次', width: 8 },
  { title: '责任单位', width: 30 },
  { title: '按期完成节点（个）', width: 12 },
  { title: '到期节点（个）', width: 12 },
  { title: '准点率（%）', width: 12 },
  { title: '其中拟定责任节点（个）', width: 14 },
  { title: '逾期未完成（个）', width: 12 },
  { title: '及时填报（次）', width: 12 },
  { title: '应填报（次）', width: 12 },
  { title: '填报及时率（%）', width: 14 },
  { title: '办结督办单（件）', width: 12 },
  { title: '下达督办单（件）', width: 12 },
  { title: '督办办结率（%）', width: 14 },
];

function unitRow(unit: CircularUnit): SheetValue[] {
  return [number(unit.rank), text(unit.departmentName), ...rate(unit.onTime), number(unit.proposed), number(unit.overdue), ...filingRate(unit.filings), ...rate(unit.orders)];
}

function totalRow({ figures }: CircularContent): SheetValue[] {
  const proposed = figures.units.reduce((sum, unit) => sum + unit.proposed, 0);
  return [null, text('合计'), ...rate(figures.onTime), number(proposed), number(figures.overdue), ...filingRate(figures.filings), ...rate(figures.orders)];
}

function rate(value: Ratio): SheetValue[] {
  return [number(value.n), number(value.of), share(value)];
}

/** In issues from before filings the cells say so: an empty one or a 0 would be read as a result. */
function filingRate(value: Ratio | null): SheetValue[] {
  return value === null ? [text(NOT_COUNTED), text(NOT_COUNTED), text(NOT_COUNTED)] : rate(value);
}

const MILESTONE_COLUMNS: SheetColumn[] = [
  { title: '责任单位', width: 26 },
  { title: '责任落实', width: 10 },
  { title: '项目编号', width: 14 },
  { title: '项目名称', width: 40 },
  { title: '节点', width: 16 },
  { title: '基线编号', width: 9 },
  { title: '基线日期', width: 12 },
  { title: '单位预测', width: 12 },
  { title: '实际完成', width: 12 },
  { title: '结果', width: 14 },
  { title: '逾期（天）', width: 10 },
  { title: '逾期（个工作日）', width: 12 },
];

function milestoneRow(milestone: CircularMilestone): SheetValue[] {
  return [
    text(milestone.departmentName),
    text(OWNERSHIP_LABELS[milestone.ownership]),
    text(milestone.projectCode),
    text(milestone.projectName),
    text(milestone.milestoneName),
    number(milestone.baselineNumber),
    date(milestone.baselineDate),
    date(milestone.forecastDate),
    date(milestone.actualDate),
    text(CIRCULAR_OUTCOME_LABELS[milestone.outcome]),
    number(milestone.daysLate),
    number(milestone.workingDaysLate),
  ];
}

const ORDER_COLUMNS: SheetColumn[] = [
  { title: '文号', width: 20 },
  { title: '责任单位', width: 26 },
  { title: '事项', width: 50 },
  { title: '下达日期', width: 12 },
  { title: '办理时限', width: 12 },
  { title: '状态', width: 16 },
];

function orderRow({ number: issued, departmentName, title, issuedOn, deadline, state, closed }: CircularContent['orders'][number]): SheetValue[] {
  return [text(issued), text(departmentName), text(title), date(issuedOn), date(deadline), text(closed ? ORDER_STATE_LABELS.closed : ORDER_STATE_LABELS[state])];
}

/** The sentences of the document, and what must be known to read the figures. */
function notes({ content, number: issued, publishedOn }: CircularDocumentInput): SheetValue[][] {
  const lines: [string, string][] = [
    ['标题', content.title],
    ['文号', issued ?? '草稿，未编号'],
    ['印发日期', publishedOn ?? '草稿，未印发'],
    ['统计期间', `${content.from} 至 ${content.to}`],
    ...(content.demo ? [['数据', '演示数据，不作为督查依据'] as [string, string]] : []),
    ...content.leftOut.map(({ projectCode, projectName, lifecycle }): [string, string] => ['不计入的项目', `${projectCode} ${projectName}（${LIFECYCLE_LABELS[lifecycle]}）`]),
    ...content.blocks.flatMap((block): [string, string][] => (block.kind === 'table' ? [] : [[block.kind === 'heading' ? '正文标题' : '正文', block.text]])),
  ];
  return lines.map(([name, said]) => [text(name), text(said)]);
}
