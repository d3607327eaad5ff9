import { Injectable } from '@nestjs/common';
import { BLOCKER_TYPES, BLOCKER_TYPE_LABELS, OPEN_BLOCKER_STATES, type BlockerFigures, type BlockerStatistics, type Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { wrongField } from '@portfolio/platform/errors';
import { grouped, isBlockerOverdue } from '@portfolio/rules';
import { BlockerListRepository, type BlockerFacts } from './blocker-list.repository';

/** 问题办结率 and what is open, by type and by the unit that must fix it. */
@Injectable()
export class BlockerStatisticsService {
  constructor(
    private readonly lists: BlockerListRepository,
    private readonly clock: Clock,
  ) {}

  /** From the first of January until today unless told. */
  async of(user: Principal, period: { from?: string | null; to?: string | null }): Promise<BlockerStatistics> {
    const today = this.clock.today();
    const to = period.to ?? today;
    const from = period.from ?? `${to.slice(0, 4)}-01-01`;
    if (from > to) throw wrongField('from', '统计起日不能晚于止日。');
    const facts = await this.lists.facts(user.districtId, from, to);
    const figures = (key: string, label: string, some: readonly BlockerFacts[]): BlockerFigures => {
      const due = some.filter(({ firstDeadline }) => firstDeadline >= from && firstDeadline <= to);
      return {
        key,
        label,
        open: some.filter(({ state }) => OPEN_BLOCKER_STATES.includes(state)).length,
        overdue: some.filter((one) => isBlockerOverdue(one, today)).length,
        due: due.length,
        closed: due.filter(({ state, closedOn }) => state === 'closed' && closedOn !== null && closedOn <= to).length,
      };
    };
    const [types, units] = [grouped(facts, ({ type }) => type), grouped(facts, ({ departmentId }) => departmentId)];
    return {
      from,
      to,
      byType: BLOCKER_TYPES.flatMap((type) => (types.has(type) ? [figures(type, BLOCKER_TYPE_LABELS[type], types.get(type) ?? [])] : [])),
      byDepartment: [...units].map(([id, some]) => figures(id, some[0]?.departmentName ?? '', some)).sort((a, b) => b.overdue - a.overdue || b.open - a.open || (a.label < b.label ? -1 : 1)),
      total: figures('total', '合计', facts),
    };
  }
}
