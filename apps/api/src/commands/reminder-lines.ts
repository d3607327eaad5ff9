import { CHANNEL_LABELS, SUBJECT_TYPE_LABELS, rungLabel } from '@portfolio/contracts';
import type { ScannedReminder } from '@portfolio/reminders';

/** One reminder as the command line lists it: rung, what, to whom, and why not where it is not sent. */
export function reminderLine({ subjectType, projectCode, milestone, rung, channel, recipient, reason }: ScannedReminder): string {
  const what = `${projectCode ?? SUBJECT_TYPE_LABELS[subjectType]}「${milestone}」`;
  const to = recipient === null ? '无收件人' : `${recipient} · ${CHANNEL_LABELS[channel]}`;
  return `${rungLabel(rung)}  ${what}  ${to}${reason === null ? '' : `（${reason}）`}`;
}
