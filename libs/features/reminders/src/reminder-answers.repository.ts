import { Injectable } from '@nestjs/common';
import { Database } from '@portfolio/platform/database';
import { ReminderAnswerRow } from './reminder-answer.entity';

/** Ids in one statement. */
const CHUNK = 500;

export type AnsweredRung = Pick<ReminderAnswerRow, 'subjectType' | 'subjectId' | 'subjectNumber' | 'rungOffset'>;

@Injectable()
export class ReminderAnswersRepository {
  constructor(private readonly database: Database) {}

  /** Answers that hold something on a day. */
  holding(districtId: string, date: string): Promise<ReminderAnswerRow[]> {
    return this.database.manager
      .createQueryBuilder(ReminderAnswerRow, 'answer')
      .where('answer.districtId = :districtId AND answer.holdsUntil >= :date AND answer.answeredOn <= :date', { districtId, date })
      .getMany();
  }

  find({ subjectType, subjectId, subjectNumber, rungOffset }: AnsweredRung): Promise<ReminderAnswerRow | null> {
    return this.database.manager.findOneBy(ReminderAnswerRow, { subjectType, subjectId, subjectNumber, rungOffset });
  }

  /** Of the subjects, whatever their number. */
  async ofSubjects(ids: readonly string[]): Promise<ReminderAnswerRow[]> {
    const [different, found] = [[...new Set(ids)], [] as ReminderAnswerRow[]];
    for (let at = 0; at < different.length; at += CHUNK) {
      const query = this.database.manager.createQueryBuilder(ReminderAnswerRow, 'answer').where('answer.subjectId IN (:...ids)', { ids: different.slice(at, at + CHUNK) });
      found.push(...(await query.getMany()));
    }
    return found;
  }

  async insert(row: ReminderAnswerRow): Promise<void> {
    await this.database.manager.insert(ReminderAnswerRow, row);
  }
}
