import type { ReminderRow } from './reminder.entity';
import type { RungCandidate } from './rung-candidates';

/** What earlier scans have made of a rung or of one above it. */
export type MadeReminder = Pick<ReminderRow, 'subjectType' | 'subjectId' | 'subjectNumber' | 'rungOffset' | 'recipientKey' | 'onBehalfOfId' | 'skipCode'>;

/**
 * What is left to do of a candidate after what was done: nobody is told twice of a rung, neither in person nor through a
 * substitute; and a ladder never goes down, also not when a new version has other rungs. A rung that somebody was told of
 * can no longer be held or stopped.
 */
export function remaining(candidate: RungCandidate, made: readonly MadeReminder[]): RungCandidate | null {
  const { offset } = candidate.due;
  if (made.some((row) => row.rungOffset > offset && row.skipCode === null)) return null;
  const onRung = made.filter((row) => row.rungOffset === offset);
  if (candidate.stopped !== null) return onRung.length > 0 ? null : candidate;
  const known = new Set(onRung.flatMap(({ recipientKey, onBehalfOfId }) => [recipientKey, onBehalfOfId]));
  const told = candidate.told.filter(({ user, onBehalfOf }) => !known.has(user.id) && (onBehalfOf === null || !known.has(onBehalfOf.id)));
  const passedOver = candidate.passedOver.filter(({ user }) => (user === null ? onRung.length === 0 : !known.has(user.id)));
  return told.length === 0 && passedOver.length === 0 ? null : { ...candidate, told, passedOver };
}

/** Whether the rung was held when its day came. */
export function wasHeld(candidate: RungCandidate, made: readonly MadeReminder[]): boolean {
  return made.some((row) => row.rungOffset === candidate.due.offset && row.skipCode === 'held');
}
