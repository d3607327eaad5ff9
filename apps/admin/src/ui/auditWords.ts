import type { AuditChange } from '@portfolio/contracts';
import { isBusinessDate } from '@portfolio/rules';
import { dateWords } from './dates';

/** One change as words: 计划日期：2026年11月3日 → 2026年12月1日. What was empty before is said as 空. */
export function changeText({ label, from, to }: AuditChange): string {
  if (from === null) return `${label}：${valueText(to)}`;
  return `${label}：${valueText(from)} → ${valueText(to)}`;
}

function valueText(value: string | null): string {
  if (value === null || value === '') return '空';
  return isBusinessDate(value) ? dateWords(value) : value;
}
