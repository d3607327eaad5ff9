import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import { ORDER_STATES, ORDER_TIERS, type OrderCounts, type OrderState, type OrderTier, type Principal, type SupervisionOrder } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import type { ListFilter } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { orderStanding, type WorkingCalendar } from '@portfolio/rules';
import { OrderListRepository, type ListScope, type OrderDatesRow } from './order-list.repository';
import { toOrder } from './order-view';
import { seesDrafts } from './orders.policy';

/** Orders as lists show them, judged today with the district's working calendar. */
@Injectable()
export class OrderLists {
  constructor(
    private readonly repository: OrderListRepository,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** Filters `id, q, state, departmentId, projectId, origin, issued, issuedFrom, issuedTo, open, tier, overdue, extensionAsked, demo`; `tier` and `overdue` look at open orders only. */
  async page(user: Principal, list: ListQuery): Promise<Page<SupervisionOrder>> {
    const [scope, calendar, today] = [scopeOf(user), await this.calendars.of(user.districtId), this.clock.today()];
    const { tier, overdue, ...stored } = list.filter;
    const asked = { ...(tier !== undefined && { tier: tiersIn(tier) }), ...(overdue !== undefined && { overdue: flagIn(overdue) }) };
    const judged = Object.keys(asked).length === 0 ? null : await this.idsWhere(scope, stored, asked, calendar);
    const ids: ListFilter = (query) => (judged === null || judged.length === 0 ? query.andWhere('1 = 0') : query.andWhere('row.id IN (:...judged)', { judged }));
    const filter = judged === null ? stored : { ...stored, judged: true };
    const { rows, total } = await this.repository.page(scope, { ...list, filter }, judged === null ? {} : { judged: ids });
    return { rows: rows.map((row) => toOrder(row, today, calendar)), total };
  }

  /** Null for what the user may not see. */
  async find(user: Principal, id: string): Promise<SupervisionOrder | null> {
    const line = await this.repository.find(scopeOf(user), id);
    return line === null ? null : toOrder(line, this.clock.today(), await this.calendars.of(user.districtId));
  }

  /** For the chips above the list: under the filter without its `state`, `tier`, `overdue`, `issued` and `open`. */
  async counts(user: Principal, filter: ListQuery['filter']): Promise<OrderCounts> {
    const { state: _state, tier: _tier, overdue: _overdue, open: _open, issued: _issued, ...rest } = filter;
    const states = Object.fromEntries(ORDER_STATES.map((state) => [state, 0])) as Record<OrderState, number>;
    for (const { state, n } of await this.repository.states(scopeOf(user), rest)) states[state] = n;
    const tiers: Record<OrderTier, number> = { blue: 0, yellow: 0, red: 0 };
    const calendar = await this.calendars.of(user.districtId);
    for (const row of await this.repository.dates(scopeOf(user), rest)) tiers[this.tierOf(row, calendar)] += 1;
    const issued = ORDER_STATES.filter((state) => !['drafted', 'discarded', 'withdrawn', 'voided'].includes(state)).reduce((sum, state) => sum + states[state], 0);
    return { states, tiers, overdue: tiers.yellow + tiers.red, closed: states.closed, issued };
  }

  private async idsWhere(scope: ListScope, stored: ListQuery['filter'], { tier, overdue }: { tier?: OrderTier[]; overdue?: boolean }, calendar: WorkingCalendar): Promise<string[]> {
    const rows = await this.repository.dates(scope, stored);
    return rows
      .filter((row) => {
        const is = this.tierOf(row, calendar);
        return (tier === undefined || tier.includes(is)) && (overdue === undefined || (is !== 'blue') === overdue);
      })
      .map(({ id }) => id);
  }

  private tierOf(row: OrderDatesRow, calendar: WorkingCalendar): OrderTier {
    return orderStanding(row, this.clock.today(), calendar).tier ?? 'blue';
  }
}

function scopeOf(user: Principal): ListScope {
  return { districtId: user.districtId, drafts: seesDrafts(user) };
}

function tiersIn(value: unknown): OrderTier[] {
  const asked: unknown[] = Array.isArray(value) ? value : [value];
  if (!asked.every((one): one is OrderTier => ORDER_TIERS.includes(one as OrderTier))) throw wrongValue('tier');
  return asked;
}

function flagIn(value: unknown): boolean {
  if (typeof value !== 'boolean') throw wrongValue('overdue');
  return value;
}

function wrongValue(field: string): UserError {
  return new UserError('malformed_request', { detail: `筛选条件 ${field} 的值不正确` });
}
