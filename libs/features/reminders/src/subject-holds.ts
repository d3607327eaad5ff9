import { Injectable } from '@nestjs/common';
import { PendingAdjustments } from '@portfolio/adjustments';
import { dateInShanghai } from '@portfolio/platform/clock';
import { holdsUntil, type WorkingCalendar } from '@portfolio/rules';
import { ScheduleFacts } from '@portfolio/schedule';
import { ReminderAnswersRepository } from './reminder-answers.repository';
import { subjectKey, type OpenSubject } from './reminder-subjects';
import { adjusting, claimed, held } from './reminder-words';

/** Why the ladder of a subject waits; null when it does not. */
export type Holds = (subject: OpenSubject) => string | null;

/**
 * Which subjects wait on a day: those that were answered, milestones claimed done (完成申报), and milestones whose new date was asked for
 * before the old one had run out; each for as long as an answer holds: what lies about undecided silences nobody.
 */
@Injectable()
export class SubjectHolds {
  constructor(
    private readonly answers: ReminderAnswersRepository,
    private readonly adjustments: PendingAdjustments,
    private readonly schedule: ScheduleFacts,
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
    const claims = new Map((await this.schedule.pendingClaims(districtId)).map((claim) => [claim.milestoneId, claim]));
    return (subject) => {
      const claim = subject.type === 'milestone' ? claims.get(subject.id) : undefined;
      if (claim !== undefined) {
        const since = dateInShanghai(new Date(claim.heldSince));
        const answeredOn = since > subject.dueDate ? since : subject.dueDate;
        if (since <= date && date <= holdsUntil({ answeredOn, forecastDate: null }, workingDays, calendar)) return claimed(claim.claimedBy, dateInShanghai(new Date(claim.claimedAt)), claim.date);
      }
      const askedOn = subject.type === 'milestone' ? asked.get(subject.id) : undefined;
      const inTime = askedOn !== undefined && askedOn <= subject.dueDate && subject.dueDate < date;
      if (inTime && date <= holdsUntil({ answeredOn: subject.dueDate, forecastDate: null }, workingDays, calendar)) return adjusting(subject.dueDate);
      return answered.get(subjectKey(subject)) ?? null;
    };
  }
}
