import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import type { Blocker, BlockerDetail, BlockerStep, Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { BlockerListRepository, type BlockerLine } from './blocker-list.repository';
import type { BlockerStepRow } from './blocker-step.entity';
import { toBlocker } from './blocker-view';
import { BlockersRepository } from './blockers.repository';

/** Reading blockers: everybody in business reads all of the district. */
@Injectable()
export class BlockerViews {
  constructor(
    private readonly lists: BlockerListRepository,
    private readonly repository: BlockersRepository,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /**
   * Filters `id, q, type, level, state, open, departmentId` (the unit that must fix it), `raisedByDepartmentId, projectId, milestoneId, overdue, escalated`
   * (on the meeting's list), `forOffice` (waits for 督查室), `dueFrom, dueTo` (first deadline), `closedTo, demo`. Earliest deadline first.
   */
  async page(user: Principal, list: ListQuery): Promise<Page<Blocker>> {
    const { rows, total } = await this.lists.page(user.districtId, list, this.clock.today());
    return { rows: await this.shown(user, rows), total };
  }

  /** Throws `not_found`, also for another district's. */
  async get(user: Principal, id: string): Promise<BlockerDetail> {
    const line = await this.lists.find(user.districtId, id);
    const [blocker] = line === null ? [] : await this.shown(user, [line]);
    if (blocker === undefined) throw new UserError('not_found');
    return { ...blocker, steps: (await this.repository.steps(id)).map(toStep) };
  }

  async shown(user: Principal, lines: readonly BlockerLine[]): Promise<Blocker[]> {
    const [today, calendar] = [this.clock.today(), await this.calendars.of(user.districtId)];
    return lines.map((line) => toBlocker(line, user, today, calendar));
  }
}

function toStep({ id, at, actorName, departmentName, action, words, fromState, toState }: BlockerStepRow): BlockerStep {
  return { id, at, actor: actorName, departmentName, action, text: words, from: fromState, to: toState };
}
