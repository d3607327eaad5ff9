import { useEffect } from 'react';

export interface DutyKeyActions {
  walk: (step: 1 | -1) => void;
  unchanged: () => void;
  choose: () => void;
  close: () => void;
}

/** Said on the page. */
export const DUTY_KEYS: readonly { key: string; label: string }[] = [
  { key: '↑ ↓', label: '选项目' },
  { key: 'Enter', label: '填报' },
  { key: 'N', label: '本期无变化' },
  { key: 'X', label: '勾选' },
  { key: 'Ctrl+Enter', label: '提交并填下一项' },
  { key: 'Esc', label: '收起' },
];

/** Walks and files by keyboard; while something is typed only Esc is taken. */
export function useDutyKeys(actions: DutyKeyActions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || inDialog(event.target)) return;
      const act = event.key === 'Escape' ? actions.close : isTyping(event.target) ? undefined : actionOf(event.key, actions);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [actions]);
}

function actionOf(key: string, { walk, unchanged, choose }: DutyKeyActions): (() => void) | undefined {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'ArrowDown':
    case 'j':
      return () => walk(1);
    case 'ArrowUp':
    case 'k':
      return () => walk(-1);
    case 'n':
      return unchanged;
    case 'x':
      return choose;
    default:
      return undefined;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea, select, [role=combobox], [role=listbox]') !== null;
}

function inDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role=dialog], [role=menu], [role=listbox]') !== null;
}
