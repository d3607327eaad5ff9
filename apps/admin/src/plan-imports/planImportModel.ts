import { IMPORT_STATE_LABELS } from '@portfolio/contracts';
import type { PlanImport, PlanImportRow } from '@portfolio/contracts';
import { listLink } from '../ui/list/listLink';

type Figures = Pick<PlanImport, 'added' | 'changed' | 'removed' | 'unchanged'>;

/** The text says what the catalogue already has. */
export function saysNothingNew({ added, changed, removed }: Figures): boolean {
  return added + changed + removed === 0;
}

/** The state in words; a text that the plan has already is closed by itself, nobody gave it up. */
export function stateWords(planImport: Figures & Pick<PlanImport, 'state'>): string {
  return planImport.state === 'discarded' && saysNothingNew(planImport) ? '没有变化' : IMPORT_STATE_LABELS[planImport.state];
}

/** Rows that bring something doubtful into the catalogue and that nobody has checked; most of them hold the commit up. */
export const UNCHECKED = { warnings: true, change: ['added', 'changed'], reviewed: false };

/** Rows whose reading is in doubt and that nobody has checked, new or not. */
export const DOUBTFUL = { warnings: true, reviewed: false };

/** Address of the review with only some of its rows. */
export function rowsLink(importId: string, filter: Record<string, unknown>): string {
  return listLink(`plan-imports/${importId}/show`, filter);
}

/** What 提交入库 will do, one sentence a kind of row that there is. */
export function commitSentences({ added, changed, removed, unchanged }: Figures): string[] {
  return [
    ...(added > 0 ? [`新增 ${added} 条：每条建立一个储备项目，责任单位由系统拟定，待规划管理员确认。`] : []),
    ...(changed > 0 ? [`有变化 ${changed} 条：改用新的文字，原有项目随条目保留，项目内容不改。`] : []),
    ...(removed > 0 ? [`文中已无 ${removed} 条：条目停用，所属项目保留，请逐个核对是否继续实施。`] : []),
    ...(unchanged > 0 ? [`无变化 ${unchanged} 条：只更新在新文本中的位置。`] : []),
  ];
}

/** 专栏 7，3. 老旧小区改造工程，第 2 项. */
export function placeInPlan({ box, programmeNumber, programmeTitle, seq }: Pick<PlanImportRow, 'box' | 'programmeNumber' | 'programmeTitle' | 'seq'>): string {
  return `专栏 ${box}，${programmeNumber === null ? '' : `${programmeNumber}. `}${programmeTitle}，第 ${seq} 项`;
}

type Neighbour = Pick<PlanImportRow, 'box' | 'programmeNumber' | 'programmeTitle' | 'seq' | 'change'>;

/** Why these rows cannot be read as one work; null when they can. */
export function mergeRefusal(rows: readonly Neighbour[]): string | null {
  const [first] = rows;
  if (first === undefined || rows.length < 2) return '请至少选择两条相邻的条目。';
  if (rows.length > 20) return '一次最多合并 20 条。';
  if (rows.some(({ change }) => change === 'removed')) return '“文中已无”的条目不能合并。';
  const together = rows.every((row) => row.box === first.box && row.programmeNumber === first.programmeNumber && row.programmeTitle === first.programmeTitle);
  const seqs = rows.map(({ seq }) => seq).sort((a, b) => a - b);
  const inARow = seqs.every((seq, index) => index === 0 || seq === (seqs[index - 1] ?? 0) + 1);
  return together && inARow ? null : '只能合并同一重点工程下相邻的条目。';
}
