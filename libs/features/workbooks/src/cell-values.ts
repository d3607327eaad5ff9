import { fused } from '@portfolio/platform/downloads';
import { isBusinessDate } from '@portfolio/rules';
import type { SheetColumn } from './sheet-kind';

/** A cell as it stands in a file. */
export type RawCell = null | { text: string } | { number: number; percent?: true } | { date: string } | { flag: boolean } | { formula: true } | { fault: string };

/** What a cell says, or what is wrong with it. */
export type ReadCell = { value: string | null; warning?: string } | { problem: string };

/** Excel's own count of days; only such as can be meant as dates of this plan. */
const DAYS_FROM = 32_874;
const DAYS_TO = 73_415;
const DAY_MS = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** 100 亿元: nobody invests that in a period here, but somebody forgets that the column counts in 万元. */
const SURELY_YUAN = 1_000_000;

/** Reads a cell for its column, kindly: full-width digits, thousands' commas, units and dates in words are understood. */
export function readCell(cell: RawCell, column: SheetColumn): ReadCell {
  if (cell === null) return { value: null };
  if ('formula' in cell) return { problem: '单元格是公式，请复制后“选择性粘贴—数值”再导入。' };
  if ('fault' in cell) return { problem: `单元格是错误值 ${cell.fault}，请改成实际内容。` };
  if (column.type === 'text') return readText(cell);
  if (column.type === 'date') return readDate(cell);
  if (column.type === 'choice') return readChoice(cell, column);
  return readNumber(cell, column);
}

/** Line breaks as everywhere, no spaces around; full-width signs of a text are the writer's own. */
function readText(cell: NonNullable<RawCell>): ReadCell {
  const text = fused(plain(cell)).replace(/\r\n?/g, '\n').trim();
  return { value: text === '' ? null : text };
}

function readChoice(cell: NonNullable<RawCell>, { choices = [] }: SheetColumn): ReadCell {
  const text = fused(plain(cell)).normalize('NFKC').trim();
  if (text === '') return { value: null };
  const found = choices.find((choice) => choice.normalize('NFKC') === text);
  if (found !== undefined) return { value: found };
  const offered = choices.length > 8 ? '请从下拉列表中选择' : `可填：${choices.join('、')}`;
  return { problem: `“${short(text)}”不在可选范围内，${offered}。` };
}

function readNumber(cell: NonNullable<RawCell>, { type }: SheetColumn): ReadCell {
  if ('number' in cell) return figure(cell.percent === true ? cell.number * 100 : cell.number, type);
  if ('date' in cell) return { problem: `这里应为数字，单元格却是日期（${cell.date}）；请把单元格格式改为“常规”后重填。` };
  const text = fused(plain(cell)).normalize('NFKC').replace(/[\s,]/g, '');
  if (text === '') return { value: null };
  const match = /^([+-]?\d+(?:\.\d+)?)(%|万元|万|亿元|亿|元)?$/.exec(text);
  if (match === null) return { problem: `“${short(text)}”不是数字，请只填数字。` };
  const [, digits = '', unit] = match;
  if (unit === '%' && type === 'money') return { problem: '这里应为金额（万元），不是百分比。' };
  if (unit !== undefined && unit !== '%' && type !== 'money') return { problem: '这里应为百分数，不是金额。' };
  if (unit === '元') return { problem: `单位是元，本表以万元计，请改填 ${decimal(Number(digits) / 10_000)}。` };
  if (unit === '亿元' || unit === '亿') return { problem: `单位是亿元，本表以万元计，请改填 ${decimal(Number(digits) * 10_000)}。` };
  return figure(Number(digits), type, digits);
}

function figure(value: number, type: SheetColumn['type'], digits = decimal(value)): ReadCell {
  const warning = type === 'money' && Math.abs(value) >= SURELY_YUAN ? { warning: `${digits} 万元相当于 ${decimal(value / 10_000)} 亿元，请确认没有把元当作万元填写。` } : {};
  return { value: canonical(digits), ...warning };
}

/** `007.50` and `7.5` are one figure. */
export function canonical(digits: string): string {
  const [, sign = '', whole = '0', part = ''] = /^([+-]?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(digits) ?? [];
  const text = part === '' ? whole : `${whole}.${part}`;
  return sign === '-' && text !== '0' ? `-${text}` : text;
}

/** Without the noise of binary fractions. */
function decimal(value: number): string {
  return canonical(value.toFixed(6));
}

function readDate(cell: NonNullable<RawCell>): ReadCell {
  if ('date' in cell) return checkedDate(cell.date, cell.date);
  if ('number' in cell) {
    if (!Number.isInteger(cell.number) || cell.number < DAYS_FROM || cell.number > DAYS_TO) return { problem: `“${decimal(cell.number)}”不是日期，请按 2026-11-23 的格式填写。` };
    return { value: new Date(DAY_ZERO + cell.number * DAY_MS).toISOString().slice(0, 10), warning: `单元格是数字 ${cell.number}，已按日期理解，请核对。` };
  }
  const text = fused(plain(cell)).normalize('NFKC').replace(/\s/g, '');
  if (text === '') return { value: null };
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (match === null) return { problem: `“${short(text)}”不是完整的日期，请按 2026-11-23 的格式填写。` };
  const [, year = '', month = '', day = ''] = match;
  return checkedDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, text);
}

function checkedDate(date: string, said: string): ReadCell {
  return isBusinessDate(date) ? { value: date } : { problem: `“${short(said)}”不是日历上有的日期，请核对。` };
}

function plain(cell: NonNullable<RawCell>): string {
  if ('text' in cell) return cell.text;
  if ('number' in cell) return decimal(cell.number);
  if ('date' in cell) return cell.date;
  return 'flag' in cell ? (cell.flag ? '是' : '否') : '';
}

function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
