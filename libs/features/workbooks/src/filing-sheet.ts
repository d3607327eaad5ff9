import { Injectable } from '@nestjs/common';
import { FILING_PART_LABELS, RATINGS, RATING_LABELS, type FilingContent, type Principal } from '@portfolio/contracts';
import { FilingSheets, type FilingLine } from '@portfolio/filing';
import { canonical } from './cell-values';
import type { CellChanges, SheetColumn, SheetKind, SheetRow } from './sheet-kind';

const NOT_THE_LEAD = '由牵头单位填报，配合单位只填本单位承担部分的情况。';

const COLUMNS: SheetColumn[] = [
  { field: 'projectCode', title: '项目编号', type: 'text', width: 14, locked: true },
  { field: 'projectName', title: '项目名称', type: 'text', width: 30, locked: true },
  { field: 'period', title: '填报周期', type: 'text', width: 24, locked: true },
  { field: 'dueOn', title: '截止日期', type: 'date', width: 12, locked: true },
  { field: 'part', title: '角色', type: 'text', width: 10, locked: true },
  { field: 'progressText', title: '形象进度', type: 'text', width: 44, hint: '本期完成了什么，写工程量和部位。已带出上期内容，只改有变化的。' },
  { field: 'progressPercent', title: '形象进度（%）', type: 'number', width: 10, hint: '0 到 100 的数，最多 2 位小数；只填数字，不写百分号。' },
  { field: 'toDate', title: '此前累计完成投资（万元）', type: 'money', width: 14, locked: true },
  { field: 'investmentPeriod', title: '本期完成投资（万元）', type: 'money', width: 14, hint: '只填本期完成的数，单位万元；累计由系统相加。更正前期多报的填负数。' },
  { field: 'totalInvestment', title: '总投资（万元）', type: 'money', width: 14, locked: true },
  { field: 'nextSteps', title: '下步安排', type: 'text', width: 36 },
  { field: 'selfRating', title: '自评', type: 'choice', width: 9, choices: RATINGS.map((rating) => RATING_LABELS[rating]), hint: '正常、预警、滞后中选一个。' },
  { field: 'demo', title: '数据', type: 'text', width: 10, locked: true },
];

/** 进展填报 of the user's unit: what it owes now. */
@Injectable()
export class FilingSheet implements SheetKind {
  readonly kind = 'filings' as const;
  readonly title = '进展填报';
  readonly notes = [
    '导入保存为草稿。草稿还要到“进展填报”页面报送，报送前可再看校验提示并作说明。',
    '节点完成情况和佐证材料请在页面上填报；节点的预计完成日期可用“节点”表格成批修改。',
    '本期没有变化的项目不必填写，到“进展填报”页面点“本期无变化”。',
  ];

  constructor(private readonly sheets: FilingSheets) {}

  columns(): Promise<SheetColumn[]> {
    return Promise.resolve(COLUMNS);
  }

  async rows(user: Principal): Promise<SheetRow[]> {
    return (await this.sheets.lines(user)).map(toRow);
  }

  async write(user: Principal, { key, version }: SheetRow, changes: CellChanges): Promise<{ field: string | null; text: string }[]> {
    const [windowId = '', projectId = ''] = key.split('/');
    const { progressPercent, selfRating, ...rest } = changes;
    const values: Record<string, unknown> = {
      ...rest,
      ...(progressPercent !== undefined && { progressPercent: progressPercent === null ? null : Number(progressPercent) }),
      ...(selfRating !== undefined && { selfRating: RATINGS.find((rating) => RATING_LABELS[rating] === selfRating) ?? null }),
    };
    const { checks } = await this.sheets.save(user, { windowId, projectId, version }, values as Partial<FilingContent>);
    return checks.map(({ field, text, question }) => ({ field, text: `${text}${question}` }));
  }
}

function toRow({ duty, version, progressText, progressPercent, investmentPeriod, nextSteps, selfRating, investmentToDate, totalInvestment }: FilingLine): SheetRow {
  const closed: Record<string, string> = duty.part === 'lead' ? {} : { progressPercent: NOT_THE_LEAD, investmentPeriod: NOT_THE_LEAD };
  return {
    key: `${duty.windowId}/${duty.projectId}`,
    object: `${duty.projectCode} ${duty.projectName}（${duty.periodLabel}）`,
    version,
    demo: duty.demo,
    closed,
    cells: {
      projectCode: duty.projectCode,
      projectName: duty.projectName,
      period: duty.periodLabel,
      dueOn: duty.dueOn,
      part: FILING_PART_LABELS[duty.part],
      progressText: progressText === '' ? null : progressText,
      progressPercent: progressPercent === null ? null : canonical(String(progressPercent)),
      toDate: duty.part === 'lead' ? investmentToDate : null,
      investmentPeriod: investmentPeriod === null ? null : canonical(investmentPeriod),
      totalInvestment,
      nextSteps: nextSteps === '' ? null : nextSteps,
      selfRating: selfRating === null ? null : RATING_LABELS[selfRating],
      demo: duty.demo ? '演示数据' : null,
    },
  };
}
