import { Injectable, type OnModuleInit } from '@nestjs/common';
import { REMINDER_STATE_LABELS, rungLabel, type EvidenceLine, type ReminderState, type Rung } from '@portfolio/contracts';
import { dateInShanghai } from '@portfolio/platform/clock';
import { OrderEvidenceSources } from '@portfolio/supervision';
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
    this.sources.register('提醒送达', (_districtId, { milestoneId }) => (milestoneId === null ? Promise.resolve([]) : this.receipts(milestoneId)));
    this.sources.register('提醒答复', (_districtId, { milestoneId }) => (milestoneId === null ? Promise.resolve([]) : this.replies(milestoneId)));
  }

  private async receipts(milestoneId: string): Promise<EvidenceLine[]> {
    return (await this.reminders.receipts(milestoneId)).map(({ rung, recipientName, onBehalfOfName, state, reason, asksSignature, ofUnit, signedAt, sentAt, createdAt }) => {
      const to = recipientName === null ? '没有收件人' : `${recipientName}${onBehalfOfName === null ? '' : `（代${onBehalfOfName}）`}`;
      const how = state === 'skipped' && reason !== null ? reason : REMINDER_STATE_LABELS[state as ReminderState];
      const line = { at: signedAt ?? sentAt ?? createdAt, text: `${rungLabel(rung as Rung)}：${to}，${how}` };
      if (state === 'skipped' && reason !== null && (recipientName === null || ofUnit)) return { ...line, undelivered: reason };
      // Only what reached the unit is a reminder to the reader of the document, which is the unit.
      if (sentAt === null || recipientName === null || !ofUnit) return line;
      return { ...line, reminder: { rung: rungLabel(rung as Rung), recipient: to, asksSignature, signedOn: signedAt === null ? null : dateInShanghai(new Date(signedAt)) } };
    });
  }

  private async replies(milestoneId: string): Promise<EvidenceLine[]> {
    return (await this.answers.ofSubjects([milestoneId])).map(({ createdAt, answeredBy, cause, forecastDate }) => ({
      at: createdAt,
      text: `${answeredBy}：${cause}${forecastDate === null ? '' : `，预计 ${forecastDate} 完成`}`,
    }));
  }
}
