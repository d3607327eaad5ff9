import { Injectable } from '@nestjs/common';
import { PendingAdjustments } from '@portfolio/adjustments';
import { dateInShanghai } from '@portfolio/platform/clock';
import { holdsUntil, type WorkingCalendar } from '@portfolio/rules';
import { ReminderAnswersRepository } from './reminder-answers.repository';
import { subjectKey, type OpenSubject } from './reminder-subjects';
import { adjusting, held } from './reminder-words';

/** Why the ladder of a subject waits; null when it does not. */
export type Holds = (subject: OpenSubject) => string | null;

/** Which subjects wait on a day: those that were answered, and milestones whose new date was asked for before the old one had run out, for as long as an answer holds: a request that lies about silences nobody. */
@Injectable()
export class SubjectHolds {
  constructor(
    private readonly answers: ReminderAnswersRepository,
    private readonly adjustments: PendingAdjustments,
  ) {}

  async on(districtId: string, date: string, { calendar, workingDays }: { calendar: WorkingCalendar; workingDays: number }): Promise<Holds> {
    const answered = new Map<string, string>();
    for (const answer of await this.answers.holding(districtId, date)) {
      answered.set(subjectKey({ type: answer.subjectType, id: answer.subjectId, number: answer.subjectNumber }), held(answer));
    }
    const asked = new Map<string, string>();
    for (const { milestoneIds, askedAt } of await this.adjustments.of(districtId)) {
      for (const id of milestoneIds) asked.set(id, dateInShanghai(new Date(askedAt)));
    }
    return (subject) => {
      const askedOn = subject.type === 'milestone' ? asked.get(subject.id) : undefined;
      const inTime = askedOn !== undefined && askedOn <= subject.dueDate && subject.dueDate < date;
      if (inTime && date <= holdsUntil({ answeredOn: subject.dueDate, forecastDate: null }, workingDays, calendar)) return adjusting(subject.dueDate);
      return answered.get(subjectKey(subject)) ?? null;
    };
  }
}
