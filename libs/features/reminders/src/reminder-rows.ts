import type { Channel } from '@portfolio/contracts';
import { newId } from '@portfolio/platform/database';
import { daysBetween, workingDaysBetween, type WorkingCalendar } from '@portfolio/rules';
import { NOBODY, type ReminderRow } from './reminder.entity';
import { late, movedOn, resumed } from './reminder-words';
import type { RungCandidate } from './rung-candidates';

/** A person's channels on an official rung, or on another one. */
export type ChannelsOf = (personId: string, official: boolean) => readonly Channel[];

export interface RowSettings {
  districtId: string;
  asOf: string;
  createdAt: string;
  calendar: WorkingCalendar;
  channels: ChannelsOf;
}

/** A row to be, with the names that a scan's report says. */
export interface PlannedReminder {
  row: ReminderRow;
  projectCode: string | null;
  projectName: string | null;
  recipient: string | null;
}

/** The rows of a candidate: one for each of those told and each of their channels, and one for each who is passed over. */
export function reminderRows(candidate: RungCandidate, held: boolean, { districtId, asOf, createdAt, calendar, channels }: RowSettings): PlannedReminder[] {
  const { subject, project, due, told, passedOver } = candidate;
  const common = {
    districtId, subjectType: subject.type, subjectId: subject.id, subjectNumber: subject.number, subjectTitle: subject.title.slice(0, 300), dueDate: subject.dueDate,
    projectId: subject.projectId, unitId: subject.unitId ?? project?.leadDepartmentId ?? null, rung: due.rung, rungOffset: due.offset, ladderId: candidate.ladderId,
    daysLate: daysBetween(subject.dueDate, asOf), workingDaysLate: workingDaysBetween(subject.dueDate, asOf, calendar), runDate: asOf, createdAt,
    demo: subject.demo, digestId: null, possiblyRepeated: false, sentAt: null, openedAt: null, signedAt: null,
    remark: remarkOf(candidate, held, calendar), asksSignature: false, asksAnswer: false, onBehalfOfId: null, skipCode: null, reason: null,
  };
  const about = { projectCode: project?.code ?? null, projectName: project?.name ?? null };
  return [
    ...told.flatMap(({ user, onBehalfOf, asksSignature, asksAnswer }) =>
      channels(user.id, isOfficial(due)).map((channel) => {
        const noAddress = channel === 'email' && user.email === null;
        const skipped = noAddress && { state: 'skipped', skipCode: 'no_address' as const, reason: '收件人没有登记电子邮箱' };
        const row = { ...common, id: newId(), recipientKey: user.id, onBehalfOfId: onBehalfOf?.id ?? null, channel, state: 'queued', asksSignature, asksAnswer, ...skipped };
        return { ...about, recipient: onBehalfOf === null ? user.displayName : `${user.displayName}（代${onBehalfOf.displayName}）`, row };
      }),
    ),
    ...passedOver.map(({ user, code, reason }) => ({
      ...about,
      recipient: user?.displayName ?? null,
      row: { ...common, id: newId(), recipientKey: user?.id ?? NOBODY, channel: 'inbox', state: 'skipped', skipCode: code, reason, remark: null },
    })),
  ];
}

/** From the first day of lateness on nobody can switch a channel off. */
function isOfficial({ offset, asksSignature }: RungCandidate['due']): boolean {
  return offset >= 1 || asksSignature;
}

function remarkOf({ subject, due }: RungCandidate, held: boolean, calendar: WorkingCalendar): string | null {
  if (held) return resumed;
  if (due.missed) return late(due.dueDate);
  // From a due date on a day off the rung of the day itself meets that of the first working day after it.
  return (due.offset === 0 || due.offset === 1) && !calendar.isWorkingDay(subject.dueDate) ? movedOn(subject.dueDate) : null;
}
