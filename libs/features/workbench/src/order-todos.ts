import { Injectable } from '@nestjs/common';
import { BlockerViews } from '@portfolio/blockers';
import { BLOCKER_STATE_LABELS, BLOCKER_TYPE_LABELS, FIXING_BLOCKER_STATES, ORDER_STATE_LABELS, UNIT_TURN_STATES, scopeOf, type Blocker, type Principal, type SupervisionOrder, type TodoItem, type TodoKind } from '@portfolio/contracts';
import { OrderLists } from '@portfolio/supervision';
import { LOOKED_THROUGH, first, inUnit, item, type Found, type TodoSource } from './todo-sources';

const BY_DEADLINE = ['deadline', 'ASC'] as ['deadline', 'ASC'];

/** 督办单 and 要素问题, each for the side whose turn it is. */
@Injectable()
export class OrderTodos {
  constructor(
    private readonly orders: OrderLists,
    private readonly blockers: BlockerViews,
  ) {}

  readonly sources: readonly TodoSource[] = [
    { kind: 'order_answer', asks: inUnit, find: (user, limit) => this.ordersOf(user, limit, 'order_answer', { state: UNIT_TURN_STATES, departmentId: user.departmentId }) },
    { kind: 'order_issue', asks: managesOrders, find: (user, limit) => this.ordersOf(user, limit, 'order_issue', { state: ['drafted'] }) },
    { kind: 'order_review', asks: managesOrders, find: (user, limit) => this.ordersOf(user, limit, 'order_review', { state: ['replied', 'objected'] }) },
    { kind: 'order_extension', asks: managesOrders, find: (user, limit) => this.ordersOf(user, limit, 'order_extension', { extensionAsked: true }) },
    { kind: 'blocker_fix', asks: inUnit, find: (user, limit) => this.blockersOf(user, limit, 'blocker_fix', { departmentId: [user.departmentId], state: FIXING_BLOCKER_STATES }) },
    { kind: 'blocker_answer', asks: raises, find: (user, limit) => this.blockersOf(user, limit, 'blocker_answer', { ...raisedBy(user), state: ['asked_back'] }) },
    { kind: 'blocker_accept', asks: raises, find: (user, limit) => this.blockersOf(user, limit, 'blocker_accept', { ...raisedBy(user), state: ['fixed'] }) },
  ];

  private async ordersOf(user: Principal, limit: number, kind: TodoKind, filter: Record<string, unknown>): Promise<Found> {
    const { rows, total } = await this.orders.page(user, { filter, sort: BY_DEADLINE, offset: 0, limit });
    return { total, list: { path: '/supervision-orders', filter }, items: rows.map((order) => ofOrder(kind, order)) };
  }

  /** Those of which this person may take the step. */
  private async blockersOf(user: Principal, limit: number, kind: keyof typeof STEPS, filter: Record<string, unknown>): Promise<Found> {
    const { rows } = await this.blockers.page(user, { filter, sort: BY_DEADLINE, offset: 0, limit: LOOKED_THROUGH });
    const mine = rows.filter(({ actions }) => actions.some((action) => STEPS[kind].includes(action)));
    return first(mine, limit, { path: '/blockers', filter }, (blocker) => ofBlocker(kind, blocker));
  }
}

const STEPS: Record<'blocker_fix' | 'blocker_answer' | 'blocker_accept', readonly string[]> = { blocker_fix: ['take_on', 'fix'], blocker_answer: ['answer'], blocker_accept: ['accept'] };

function managesOrders({ role }: Principal): boolean {
  return scopeOf(role, 'order.manage') !== null;
}

function raises(user: Principal): boolean {
  return inUnit(user) || scopeOf(user.role, 'blocker.raise') === 'all';
}

/** 督查室 has what it raised itself, and what is of district level. */
function raisedBy({ departmentId }: Principal): Record<string, unknown> {
  return departmentId === null ? { forOffice: true } : { raisedByDepartmentId: [departmentId] };
}

function ofOrder(kind: TodoKind, { id, projectId, projectName, title, number, state, departmentName, deadline, demo }: SupervisionOrder): TodoItem {
  const unit = kind === 'order_answer' || departmentName === null ? '' : `，${departmentName}`;
  return item({ kind, id, projectId, title: number === null ? title : `${number} ${title}`, detail: `${projectName}，${ORDER_STATE_LABELS[state]}${unit}`, dueOn: kind === 'order_answer' ? deadline : null, demo });
}

function ofBlocker(kind: TodoKind, { id, projectId, projectName, title, type, state, departmentName, deadline, demo }: Blocker): TodoItem {
  const unit = kind === 'blocker_fix' ? '' : `，${departmentName}`;
  return item({ kind, id, projectId, title, detail: `${projectName}，${BLOCKER_TYPE_LABELS[type]}问题，${BLOCKER_STATE_LABELS[state]}${unit}`, dueOn: kind === 'blocker_fix' ? deadline : null, demo });
}
