import { Injectable, type OnModuleInit } from '@nestjs/common';
import { REMINDER_STATE_LABELS, rungLabel, type EvidenceLine, type ReminderState, type Rung } from '@portfolio/contracts';
import { dateInShanghai } from '@portfolio/platform/clock';
import { grouped } from '@portfolio/rules';
import { OrderEvidenceSources, type EvidenceQuestion } from '@portfolio/supervision';
import { RemindersRepository } from './reminders.repository';
import { ReminderAnswersRepository } from './reminder-answers.repository';

/** What an order rests on: whom the ladder told, who signed, what was answered. */
@Injectable()
export class ReminderEvidence implements OnModuleInit {
  constructor(
    private readonly sources: OrderEvidenceSources,
    private readonly reminders: RemindersRepository,
    private readonly answers: ReminderAnswersRepository,
  ) {}

  onModuleInit(): void {
    this.sources.register('提醒送达', async (_districtId, questions) => inPlace(questions, await this.receipts(milestonesOf(questions))));
    this.sources.register('提醒答复', async (_districtId, questions) => inPlace(questions, await this.replies(milestonesOf(questions))));
  }

  /** By milestone. */
  private async receipts(milestoneIds: readonly string[]): Promise<Map<string, EvidenceLine[]>> {
    const rows = (await this.reminders.receipts(milestoneIds)).map(({ subjectId, rung, recipientName, onBehalfOfName, state, reason, asksSignature, ofUnit, signedAt, sentAt, createdAt }) => {
      const to = recipientName === null ? '没有收件人' : `${recipientName}${onBehalfOfName === null ? '' : `（代${onBehalfOfName}）`}`;
      const how = state === 'skipped' && reason !== null ? reason : REMINDER_STATE_LABELS[state as ReminderState];
      const line: EvidenceLine = { at: signedAt ?? sentAt ?? createdAt, text: `${rungLabel(rung as Rung)}：${to}，${how}`, rung: { label: rungLabel(rung as Rung), outcome: `${to}，${how}` } };
      if (state === 'skipped' && reason !== null && (recipientName === null || ofUnit)) return { subjectId, line: { ...line, undelivered: reason } };
      // Only what reached the unit is a reminder to the reader of the document, which is the unit.
      if (sentAt === null || recipientName === null || !ofUnit) return { subjectId, line };
      return { subjectId, line: { ...line, reminder: { rung: rungLabel(rung as Rung), recipient: to, asksSignature, signedOn: signedAt === null ? null : dateInShanghai(new Date(signedAt)) } } };
    });
    return linesOf(rows);
  }

  private async replies(milestoneIds: readonly string[]): Promise<Map<string, EvidenceLine[]>> {
    const rows = (await this.answers.ofSubjects(milestoneIds)).map(({ subjectId, createdAt, answeredBy, cause, forecastDate }) => ({
      subjectId,
      line: { at: createdAt, text: `${answeredBy}：${cause}${forecastDate === null ? '' : `，预计 ${forecastDate} 完成`}` },
    }));
    return linesOf(rows);
  }
}

function milestonesOf(questions: readonly EvidenceQuestion[]): string[] {
  return questions.flatMap(({ milestoneId }) => milestoneId ?? []);
}

function linesOf(rows: readonly { subjectId: string; line: EvidenceLine }[]): Map<string, EvidenceLine[]> {
  return new Map([...grouped(rows, ({ subjectId }) => subjectId)].map(([id, lines]) => [id, lines.map(({ line }) => line)]));
}

function inPlace(questions: readonly EvidenceQuestion[], found: ReadonlyMap<string, EvidenceLine[]>): EvidenceLine[][] {
  return questions.map(({ milestoneId }) => (milestoneId === null ? [] : (found.get(milestoneId) ?? [])));
}
