import type { TodoItem, TodoKind } from '@portfolio/contracts';
import { TODO_KINDS } from '@portfolio/contracts';
import { dueWords, mostUrgentFirst, narrowed, shortened, todoPath } from './todoModel';

const thing = (kind: TodoKind, values: Partial<TodoItem> = {}): TodoItem => ({
  kind, id: 'x1', projectId: 'p1', title: '', detail: '', words: null, dueOn: null, workingDaysLeft: null, windowId: null, milestone: null, reminder: null, demo: false, ...values,
});

describe('我的待办', () => {
  it('every kind that names its thing opens somewhere; a filing that is not begun is begun first', () => {
    for (const kind of TODO_KINDS.filter((each) => each !== 'role_approve')) expect(todoPath(thing(kind))).toMatch(/^\/[a-z-]+[/?]/);
    expect(todoPath(thing('filing_due', { id: null }))).toBeNull();
    expect(todoPath(thing('milestone_due'))).toBe('/projects/p1/show');
  });

  it('puts late things first and those without a date last, each in its order', () => {
    const items = [thing('order_review', { id: 'none' }), thing('order_answer', { id: 'soon', dueOn: '2026-11-27' }), thing('milestone_due', { id: 'late', dueOn: '2026-11-02' }), thing('claim_accept', { id: 'none2' })];
    expect(mostUrgentFirst(items).map(({ id }) => id)).toEqual(['late', 'soon', 'none', 'none2']);
  });

  it('says the day in working days; the last day is not late, a weekend after it is', () => {
    expect(dueWords({ dueOn: '2026-11-18', workingDaysLeft: -3 }, '2026-11-23')).toEqual({ late: true, words: '逾期 3 个工作日' });
    expect(dueWords({ dueOn: '2026-11-20', workingDaysLeft: 0 }, '2026-11-21')).toEqual({ late: true, words: '已逾期' });
    expect(dueWords({ dueOn: '2026-11-23', workingDaysLeft: 0 }, '2026-11-23')).toEqual({ late: false, words: '今日截止' });
    expect(dueWords({ dueOn: '2026-11-27', workingDaysLeft: 4 }, '2026-11-23')?.words).toBe('还有 4 个工作日');
    expect(dueWords({ dueOn: null, workingDaysLeft: null }, '2026-11-23')).toBeNull();
  });

  it('a long kind without dates leaves room for the others', () => {
    const items = Array.from({ length: 9 }, (_, at) => thing('filing_review', { id: `r${at}`, ...(at === 8 && { dueOn: '2026-11-27' }) }));
    const { sections } = shortened({ today: '', total: 9, sections: [{ kind: 'filing_review', total: 9, list: { path: '', filter: {} }, items }] }, 3);
    expect(sections[0]?.items.map(({ id }) => id)).toEqual(['r0', 'r1', 'r2', 'r8']);
    expect(sections[0]?.total).toBe(9);
  });

  it('shows one kind with its own total', () => {
    const section = (kind: TodoKind, total: number) => ({ kind, total, list: { path: '', filter: {} }, items: [] });
    expect(narrowed({ today: '', total: 9, sections: [section('order_review', 4), section('claim_accept', 5)] }, (kind) => kind === 'claim_accept')).toMatchObject({ total: 5, sections: [{ kind: 'claim_accept' }] });
  });
});
