import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { WorkingCalendars } from '@portfolio/calendar';
import { rungLabel, type Principal, type Rung, type SubjectType } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import { formatChineseDate, holdsUntil } from '@portfolio/rules';
import { LadderVersions } from './ladder-versions';
import { ReminderAnswersRepository } from './reminder-answers.repository';
import { ReminderPromises } from './reminder-promises';
import type { AnswerReminderDto } from './reminder.dto';
import type { ReminderRow } from './reminder.entity';

/** Where what has a page of its own is dealt with. */
const ELSEWHERE: Partial<Record<SubjectType, string>> = { order: '督办单请在督办单页面回复', blocker: '要素问题请在该问题的页面反馈' };

/** 答复: what the unit says to a rung, once for each rung, by whomever was told of it. */
@Injectable()
export class ReminderAnswers {
  constructor(
    private readonly repository: ReminderAnswersRepository,
    private readonly promises: ReminderPromises,
    private readonly versions: LadderVersions,
    private readonly calendars: WorkingCalendars,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /**
   * Keeps the answer and the promised date as the subject's forecast (with its history); changes no light. Throws
   * `reminder_not_answerable`, `reminder_answered`, `forbidden` for somebody who may not change the subject, `invalid_fields`.
   */
  async answer(user: Principal, row: ReminderRow, { cause, forecastDate = null }: AnswerReminderDto): Promise<void> {
    const today = this.clock.today();
    if (!row.asksAnswer) throw new UserError('reminder_not_answerable', { detail: ELSEWHERE[row.subjectType] ?? '只有逾期提醒请责任单位说明原因' });
    if (forecastDate !== null && forecastDate < today) throw wrongField('forecastDate', '预计完成日期不能早于今天。');
    await this.database.transaction(async () => {
      const known = await this.repository.find(row);
      if (known !== null) throw new UserError('reminder_answered', { name: known.answeredBy });
      await this.promises.keep(user, row, forecastDate);
      const ladder = (await this.versions.inForce(row.districtId, today)).get(row.subjectType);
      const until = holdsUntil({ answeredOn: today, forecastDate }, ladder?.definition.holdWorkingDays ?? 0, await this.calendars.of(row.districtId));
      await this.repository.insert({
        id: newId(), districtId: row.districtId, subjectType: row.subjectType, subjectId: row.subjectId, subjectNumber: row.subjectNumber, rungOffset: row.rungOffset,
        cause, forecastDate, answeredOn: today, holdsUntil: until, answeredById: user.userId, answeredBy: user.displayName, createdAt: this.clock.nowIso(),
      });
      await this.audit.record({
        action: 'reply', objectType: 'reminder', objectId: row.id, objectLabel: `${row.subjectTitle}（${rungLabel(row.rung as Rung)}）`, reason: cause,
        changes: [{ field: 'forecastDate', label: '预计完成日期', from: null, to: forecastDate }, { field: 'holdsUntil', label: '暂缓提醒至', from: null, to: formatChineseDate(until) }],
      });
    });
  }
}
