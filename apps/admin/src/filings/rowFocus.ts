/** The button of each row that keys walk along carries this attribute with the row's key. */
export const ROW_BUTTON = 'data-duty';

/** Once the list has been drawn anew. */
export function focusRow(key: string | null): void {
  if (key === null) return;
  requestAnimationFrame(() => {
    const button = document.querySelector<HTMLElement>(`[${ROW_BUTTON}="${CSS.escape(key)}"]`);
    button?.focus({ preventScroll: true });
    button?.closest('li')?.scrollIntoView({ block: 'nearest' });
  });
}
