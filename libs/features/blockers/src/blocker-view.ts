import type { Blocker, Principal } from '@portfolio/contracts';
import { blockerActions, blockerParts, blockerStanding, type WorkingCalendar } from '@portfolio/rules';
import type { BlockerLine } from './blocker-list.repository';

/** The blocker as the API shows it to somebody on a day. */
export function toBlocker(line: BlockerLine, user: Principal, today: string, calendar: WorkingCalendar): Blocker {
  const { raisedById, takenOn, demo, ...rest } = line;
  const facts = { state: line.state, takenOn: takenOn !== null, escalated: line.escalatedOn !== null };
  return {
    ...rest,
    ...blockerStanding(line, today, calendar),
    actions: blockerActions(facts, blockerParts(user, { ...line, raisedById })),
    demo: Boolean(demo),
  };
}
