import { useKeys } from '../ui/useKeys';

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
  useKeys(Object.fromEntries(REVIEW_KEYS.flatMap(({ keys, action }) => keys.map((key) => [key, actions[action]]))), enabled);
}
