import type { KeyboardEvent } from 'react';

/** Every row's own link carries this attribute; see RowLink and ResponsiveTable. */
export const ROW_LINK = 'data-row-link';

/** ↑ and ↓ walk from row to row (Enter then opens, for the focus is on a link). */
export function useRowKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${ROW_LINK}]`)];
    const row = (event.target as HTMLElement).closest('tr, li');
    const here = links.findIndex((link) => row?.contains(link));
    const next = links[here + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  };
}
