import type { WorkbookFinding } from '@portfolio/contracts';
import { cellAddress } from './addresses';
import { KEY_TITLE, SEAL_TITLE, VERSION_TITLE } from './entry-book';
import type { SheetColumn } from './sheet-kind';
import type { RawCell } from './cell-values';

/** Where each column stands in the file, from 1; whatever order it was put into. */
export interface SheetHead {
  key: number;
  version: number;
  seal: number | null;
  /** By field; what the file lacks is not in it. */
  at: ReadonlyMap<string, number>;
  findings: WorkbookFinding[];
}

/** Null `key` and `version` never come out: without them rows cannot be told apart, and the findings say so. */
export function readHead(sheet: string, cells: readonly RawCell[], columns: readonly SheetColumn[]): SheetHead | WorkbookFinding[] {
  const found = new Map<string, number>();
  const findings: WorkbookFinding[] = [];
  const refused: WorkbookFinding[] = [];
  cells.forEach((cell, index) => {
    if (cell === null || !('text' in cell)) return;
    const title = bare(cell.text);
    if (title === '') return;
    if (found.has(title)) refused.push({ level: 'error', address: cellAddress(sheet, index + 1, 1), text: `列名“${cell.text}”出现了两次，请删去多余的一列。` });
    found.set(title, index + 1);
  });
  const at = new Map<string, number>();
  for (const { field, title, locked } of columns) {
    const place = found.get(bare(title));
    if (place !== undefined) at.set(field, place);
    else if (locked !== true) findings.push(missing(sheet, title, found));
  }
  const [key, version] = [found.get(KEY_TITLE), found.get(VERSION_TITLE)];
  if (key === undefined) refused.push(lost(KEY_TITLE));
  if (version === undefined) refused.push(lost(VERSION_TITLE));
  refused.push(...findings.filter(({ level }) => level === 'error'));
  const known = new Set([KEY_TITLE, VERSION_TITLE, SEAL_TITLE, ...columns.map(({ title }) => title)].map(bare));
  const unknown = [...found.keys()].filter((title) => !known.has(title));
  if (unknown.length > 0) findings.push({ level: 'warning', address: cellAddress(sheet, found.get(unknown[0] ?? '') ?? 1, 1), text: `不认识的列“${unknown.slice(0, 5).join('”“')}”不会导入；如果是改了列名，请改回原来的列名。` });
  if (key === undefined || version === undefined || refused.length > 0) return [...refused, ...findings.filter(({ level }) => level !== 'error')];
  return { key, version, seal: found.get(SEAL_TITLE) ?? null, at, findings };
}

/** A column in another unit is worse than one that is not there: its figures would be taken 10,000 times too large. */
function missing(sheet: string, title: string, found: ReadonlyMap<string, number>): WorkbookFinding {
  const other = [...found.entries()].find(([each]) => each !== bare(title) && withoutUnit(each) === withoutUnit(bare(title)) && /\(.*元.*\)$/.test(each));
  if (other !== undefined && title.includes('万元')) {
    return { level: 'error', address: cellAddress(sheet, other[1], 1), text: `列名是“${other[0]}”，本表以万元计。请把这一列换算成万元，并把列名改回“${title}”。` };
  }
  return { level: 'warning', address: null, text: `文件里没有“${title}”列，这一栏保持不变。` };
}

function lost(title: string): WorkbookFinding {
  return { level: 'error', address: null, text: `文件里没有“${title}”列，无法对应到系统中的记录。请重新下载表格，把内容粘贴过去再导入。` };
}

function bare(title: string): string {
  return title.normalize('NFKC').replace(/\s/g, '');
}

function withoutUnit(title: string): string {
  return title.replace(/\([^)]*\)$/, '');
}
