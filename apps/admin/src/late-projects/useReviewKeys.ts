import { useEffect } from 'react';

export interface ReviewActions {
  next: () => void;
  previous: () => void;
  open: () => void;
  comment: () => void;
  rate: () => void;
  order: () => void;
  help: () => void;
}

/** Keys of the review, for the help text too. */
export const REVIEW_KEYS: readonly { keys: readonly string[]; label: string; action: keyof ReviewActions }[] = [
  { keys: ['j', 'ArrowDown'], label: '下一个项目', action: 'next' },
  { keys: ['k', 'ArrowUp'], label: '上一个项目', action: 'previous' },
  { keys: ['r'], label: '督查评', action: 'rate' },
  { keys: ['c'], label: '写督查意见', action: 'comment' },
  { keys: ['d'], label: '起草督办单', action: 'order' },
  { keys: ['o'], label: '打开项目页', action: 'open' },
  { keys: ['?'], label: '快捷键说明', action: 'help' },
];

/** Keyboard-driven review: acts on a key unless something is being typed or a dialog is open. */
export function useReviewKeys(actions: ReviewActions, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const known = REVIEW_KEYS.find(({ keys }) => keys.includes(event.key.length === 1 ? event.key.toLowerCase() : event.key));
      if (known === undefined) return;
      event.preventDefault();
      actions[known.action]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions, enabled]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]') !== null;
}
