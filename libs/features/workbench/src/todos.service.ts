import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import { TODO_KINDS, TODO_PLACES, type Principal, type TodoCounts, type TodoItem, type TodoList } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { workingDaysBetween } from '@portfolio/rules';
import { DecisionTodos } from './decision-todos';
import { FilingTodos } from './filing-todos';
import { OrderTodos } from './order-todos';
import { ScheduleTodos } from './schedule-todos';
import type { TodoSource } from './todo-sources';

/** Rows of one kind on the desk; the rest is a link away. */
const SHOWN = 20;

/** 我的待办: one list for whoever asks. The numbers come from where the lists come from, so they cannot contradict them. */
@Injectable()
export class TodosService {
  private readonly sources: readonly TodoSource[];

  constructor(
    filings: FilingTodos,
    schedule: ScheduleTodos,
    orders: OrderTodos,
    decisions: DecisionTodos,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {
    const all = [...filings.sources, ...schedule.sources, ...orders.sources, ...decisions.sources];
    this.sources = TODO_KINDS.flatMap((kind) => all.filter((source) => source.kind === kind));
  }

  async list(user: Principal): Promise<TodoList> {
    const [today, calendar] = [this.clock.today(), await this.calendars.of(user.districtId)];
    const dated = (item: TodoItem): TodoItem => (item.dueOn === null ? item : { ...item, workingDaysLeft: workingDaysBetween(today, item.dueOn, calendar) });
    const sections = await Promise.all(
      this.of(user).map(async ({ kind, find }) => {
        const { items, ...found } = await find(user, SHOWN);
        return { kind, ...found, items: items.map(dated) };
      }),
    );
    return { today, total: sum(sections), sections: sections.filter(({ total }) => total > 0) };
  }

  async counts(user: Principal): Promise<TodoCounts> {
    const found = await Promise.all(this.of(user).map(async ({ kind, find }) => ({ kind, total: (await find(user, 1)).total })));
    const entries: Record<string, number> = {};
    for (const { kind, total } of found) if (total > 0) entries[TODO_PLACES[kind]] = (entries[TODO_PLACES[kind]] ?? 0) + total;
    return { total: sum(found), entries };
  }

  private of(user: Principal): TodoSource[] {
    return this.sources.filter(({ asks }) => asks(user));
  }
}

function sum(found: readonly { total: number }[]): number {
  return found.reduce((all, { total }) => all + total, 0);
}
