import type { LateMilestone, LateProject, OpenOrder } from '@portfolio/contracts';
import { dateInShanghai } from '@portfolio/platform/clock';
import { daysBetween, lateSeverity, roundTo, workingDaysBetween, type WorkingCalendar } from '@portfolio/rules';
import type { MilestoneFacts } from '@portfolio/schedule';
import type { LateProjectRow } from './late-projects.repository';
import { orderWords } from './order-words';

/** What is known beside a project's own row, by project. */
export interface Around {
  asOf: string;
  calendar: WorkingCalendar;
  /** Report periods running with the present colour. */
  periods: ReadonlyMap<string, { periods: number }>;
  /** When somebody of the project's units last did something about it. */
  acts: ReadonlyMap<string, { at: string; text: string }>;
  orders: ReadonlyMap<string, readonly OpenOrder[]>;
  reminders: ReadonlyMap<string, LateProject['reminders']>;
  notes: ReadonlyMap<string, number>;
}

/** A late project as the desk shows it; none when no milestone of it is overdue as of the day. */
export function lateProject({ lightColour, lightReasons, rulePack, ...row }: LateProjectRow, milestones: readonly MilestoneFacts[], around: Around): LateProject[] {
  const overdue = overdueOf(milestones, around);
  const [first] = overdue;
  if (first === undefined) return [];
  const act = around.acts.get(row.id) ?? null;
  const silentWorkingDays = act === null ? null : workingDaysBetween(dateInShanghai(new Date(act.at)), around.asOf, around.calendar);
  const workingDaysLate = Math.max(...overdue.map((milestone) => milestone.workingDaysLate));
  const periodsRunning = around.periods.get(row.id)?.periods ?? 0;
  const weightPercent = roundTo(overdue.reduce((sum, milestone) => sum + milestone.weightPercent, 0), 1);
  const severity = lateSeverity({ workingDaysLate, periodsRunning, weightPercent, silentWorkingDays });
  return [
    {
      ...row,
      light: { colour: lightColour, reasons: lightReasons, rulePack },
      severity: severity.points,
      severityReasons: severity.parts,
      lateSince: first.baselineDate,
      daysLate: Math.max(...overdue.map(({ daysLate }) => daysLate)),
      workingDaysLate,
      periodsRunning,
      milestones: overdue,
      lastAct: act,
      silentWorkingDays,
      openOrders: (around.orders.get(row.id) ?? []).map(orderWords),
      reminders: around.reminders.get(row.id) ?? { sent: 0, signed: 0, missed: 0 },
      notes: around.notes.get(row.id) ?? 0,
    },
  ];
}

/** Overdue milestones of the baseline in force, longest overdue first. */
function overdueOf(milestones: readonly MilestoneFacts[], { asOf, calendar }: Around): LateMilestone[] {
  const judged = milestones.filter(({ baselineNumber }) => baselineNumber >= 1);
  const total = judged.reduce((sum, { weight }) => sum + weight, 0);
  return judged
    .flatMap(({ id, name, weight, baselineDate, forecastDate, actualDate }): LateMilestone[] => {
      const open = actualDate === null || actualDate > asOf;
      if (!open || baselineDate === null || baselineDate >= asOf) return [];
      const late = { daysLate: daysBetween(baselineDate, asOf), workingDaysLate: workingDaysBetween(baselineDate, asOf, calendar) };
      return [{ id, name, weightPercent: total === 0 ? 0 : roundTo((weight / total) * 100, 1), baselineDate, forecastDate, ...late }];
    })
    .sort((a, b) => (a.baselineDate < b.baselineDate ? -1 : a.baselineDate > b.baselineDate ? 1 : 0));
}
