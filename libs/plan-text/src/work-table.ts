import type { BodyLine } from './body-lines';
import { markerOf } from './markers';
import { isRuleRow, type Cell } from './table-rows';

/** A row of a table of works. */
export interface WorkRow {
  /** The programme that the row opens; null where it goes on with the one before. */
  programme: { number: number | null; title: string; start: number; end: number } | null;
  /** The cell that names the works. */
  works: Cell | null;
  /** True where the column holds one name a cell. */
  named: boolean;
  /** The place or unit in the row's own column. */
  place: string | null;
  /** Text of other columns, which is not read as works. */
  asides: string[];
  line: number;
}

type Role = 'number' | 'programme' | 'name' | 'content' | 'place' | 'rest';

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['number', /^(?:序 ?号|编 ?号|#)$/],
  ['name', /^(?:(?:重点|主要|具体|建设)?项目(?:名称)?|(?:项目|工程)?名称|工程项目|项目清单|重点项目清单)$/],
  ['programme', /^(?:(?:重点|专项|重大)?(?:工程|专项|行动)(?:类别|名称)?|类别|类型|领域|方向|板块|分类|所属领域|项目类别)$/],
  ['place', /地点|位置|单位|街道|主体|属地/],
  ['content', /内容|任务|举措|具体/],
];

const roleOf = (cell: Cell): Role => ROLES.find(([, words]) => words.test(cell.text))?.[0] ?? 'rest';

/** Reads the rows of one table: by its head, or by the number of columns where it has none. */
export function workRows(lines: readonly BodyLine[]): WorkRow[] {
  const rows = lines.filter((each) => each.cells !== null && !isRuleRow(each.cells));
  const head = rows[0]?.cells ?? [];
  const named = head.map(roleOf);
  const headed = isRuleRow(lines[1]?.cells ?? []) || named.filter((role) => role !== 'rest').length >= 2;
  const roles = headed && named.some((role) => role === 'name' || role === 'content') ? named : rolesByCount(rows);
  return (headed ? rows.slice(1) : rows).map((row) => readRow(row, roles));
}

function rolesByCount(rows: readonly BodyLine[]): Role[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells?.length ?? 0), 0);
  const numbered = rows.slice(-1).some((row) => /^\d{1,3}$/.test(row.cells?.[0]?.text ?? ''));
  const roles: Role[] = numbered ? ['number'] : [];
  if (width - roles.length === 1) return [...roles, 'name'];
  return [...roles, 'programme', 'content', ...new Array<Role>(Math.max(0, width - roles.length - 2)).fill('rest')];
}

function readRow(row: BodyLine, roles: readonly Role[]): WorkRow {
  const cells = row.cells ?? [];
  const filled = (role: Role): Cell | undefined => cells.find((cell, index) => roles[index] === role && cell.text !== '');
  const title = filled('programme');
  const name = filled('name');
  const works = name ?? filled('content') ?? null;
  const marker = markerOf(title?.text ?? '');
  const text = (title?.text ?? '').slice(marker?.length ?? 0).replace(/[：:\s]{1,4}$/, '');
  return {
    programme: title === undefined || text === '' ? null : { number: marker?.number ?? null, title: text, start: title.start + (marker?.length ?? 0), end: title.end },
    works,
    place: filled('place')?.text ?? null,
    named: name !== undefined,
    asides: cells
      .filter((cell, index) => cell.text !== '' && (roles[index] === 'rest' || (name !== undefined && roles[index] === 'content')))
      .map((cell) => cell.text),
    line: row.line.number,
  };
}
