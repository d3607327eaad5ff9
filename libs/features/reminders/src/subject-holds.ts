import { Injectable } from '@nestjs/common';
import { ReminderAnswersRepository } from './reminder-answers.repository';
import { subjectKey } from './reminder-subjects';
import { held } from './reminder-words';

/** Why the ladder of a subject waits on a day. */
export interface Hold {
  reason: string;
}

/** Which subjects wait on a day because they were answered, by `subjectKey`. */
@Injectable()
export class SubjectHolds {
  constructor(private readonly answers: ReminderAnswersRepository) {}

  async on(districtId: string, date: string): Promise<Map<string, Hold>> {
    const holds = new Map<string, Hold>();
    for (const answer of await this.answers.holding(districtId, date)) {
      holds.set(subjectKey({ type: answer.subjectType, id: answer.subjectId, number: answer.subjectNumber }), { reason: held(answer) });
    }
    return holds;
  }
}
