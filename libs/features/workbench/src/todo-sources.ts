import type { Principal, TodoItem, TodoKind, TodoSection } from '@portfolio/contracts';

/** Where one kind of work is found. `asks`: whether it is this person's at all. */
export interface TodoSource {
  kind: TodoKind;
  asks: (user: Principal) => boolean;
  find: (user: Principal, limit: number) => Promise<Found>;
}
/** The most urgent ones, how many there are, and the list that has them all. */
export type Found = Pick<TodoSection, 'total' | 'list' | 'items'>;

/** Rows looked through where not every one of a list is this person's. */
export const LOOKED_THROUGH = 200;

/** An item with the parts that most kinds have not. */
export function item(values: Pick<TodoItem, 'kind' | 'id' | 'title' | 'detail' | 'demo'> & Partial<TodoItem>): TodoItem {
  return { projectId: null, words: null, dueOn: null, workingDaysLeft: null, windowId: null, milestone: null, reminder: null, ...values };
}

export function inUnit({ role, departmentId }: Principal): boolean {
  return (role === 'filer' || role === 'unit_head') && departmentId !== null;
}

/** The first `limit` of what was found, with the number of all. */
export function first<T>(rows: readonly T[], limit: number, list: Found['list'], toItem: (row: T) => TodoItem): Found {
  return { total: rows.length, list, items: rows.slice(0, limit).map(toItem) };
}
