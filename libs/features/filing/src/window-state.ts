import type { FilingWindowState } from '@portfolio/contracts';
import type { FilingWindowRow } from './filing-window.entity';

type Dates = Pick<FilingWindowRow, 'opensOn' | 'dueOn' | 'closedOn' | 'skipped'>;

/** A window's state on a day. Closed by a planner it is closed from that day on; by itself from the day after it was due. */
export function windowState({ opensOn, dueOn, closedOn, skipped }: Dates, asOf: string): FilingWindowState {
  if (skipped) return 'skipped';
  if ((closedOn !== null && closedOn <= asOf) || dueOn < asOf) return 'closed';
  return opensOn <= asOf ? 'open' : 'planned';
}

/** The same as SQL over the window alias, with `:asOf`. */
export const STATE_SQL = {
  skipped: 'win.skipped = TRUE',
  closed: 'win.skipped = FALSE AND (win.closed_on <= :asOf OR win.due_on < :asOf)',
  open: 'win.skipped = FALSE AND (win.closed_on IS NULL OR win.closed_on > :asOf) AND win.due_on >= :asOf AND win.opens_on <= :asOf',
  planned: 'win.skipped = FALSE AND (win.closed_on IS NULL OR win.closed_on > :asOf) AND win.due_on >= :asOf AND win.opens_on > :asOf',
} as const satisfies Record<FilingWindowState, string>;
