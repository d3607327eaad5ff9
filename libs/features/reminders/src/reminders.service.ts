import { Injectable } from '@nestjs/common';
import { REMINDER_STATE_LABELS, SUBJECT_TYPE_LABELS, rungLabel, type Principal, type Reminder, type Rung } from '@portfolio/contracts';
import { AuditTrail } from '@portfolio/audit';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { UserError } from '@portfolio/platform/errors';
import { ReminderAnswers } from './reminder-answers.service';
import type { AnswerReminderDto } from './reminder.dto';
import type { ReminderRow } from './reminder.entity';
import { RemindersRepository } from './reminders.repository';

/** A person's own reminders: reading them, opening them, signing for them (签收). */
@Injectable()
export class RemindersService {
  constructor(
    private readonly database: Database,
    private readonly repository: RemindersRepository,
    private readonly answers: ReminderAnswers,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  list(user: Principal, list: ListQuery): Promise<Page<Reminder>> {
    return this.repository.page(user.districtId, user.userId, list);
  }

  /** Everybody's in the district, for supervision; changes nothing on them. */
  listAll(user: Principal, list: ListQuery): Promise<Page<Reminder>> {
    return this.repository.page(user.districtId, null, list);
  }

  async get(user: Principal, id: string): Promise<Reminder> {
    const { rows } = await this.repository.page(user.districtId, user.userId, { sort: null, offset: 0, limit: 1, filter: { id } });
    const [reminder] = rows;
    if (reminder === undefined) throw new UserError('not_found');
    return reminder;
  }

  /** 已阅: a delivered reminder was opened, on record; a second time changes nothing. */
  async open(user: Principal, id: string): Promise<Reminder> {
    await this.database.transaction(async () => {
      const row = await this.own(user, id);
      if (row.state !== 'sent' || !(await this.repository.mark(row, { state: 'opened', openedAt: this.clock.nowIso() }))) return;
      const changes = [{ field: 'state', label: '状态', from: REMINDER_STATE_LABELS.sent, to: REMINDER_STATE_LABELS.opened }];
      await this.audit.record({ action: 'update', objectType: 'reminder', objectId: id, objectLabel: label(row), changes });
    });
    return this.get(user, id);
  }

  /** 签收: says that the reminder has been taken note of, on record; for every channel it came on. */
  async sign(user: Principal, id: string): Promise<Reminder> {
    await this.database.transaction(async () => {
      const row = await this.own(user, id);
      if (row.state !== 'sent' && row.state !== 'opened') return;
      const now = this.clock.nowIso();
      if (!(await this.repository.mark(row, { state: 'signed', openedAt: row.openedAt ?? now, signedAt: now }))) return;
      await this.repository.signOthers(row, now);
      await this.audit.record({ action: 'sign', objectType: 'reminder', objectId: id, objectLabel: label(row) });
    });
    return this.get(user, id);
  }

  /** 答复 with cause and promised date; answering is taking note, so it signs too. Throws what `ReminderAnswers.answer` throws. */
  async answer(user: Principal, id: string, dto: AnswerReminderDto): Promise<Reminder> {
    await this.database.transaction(async () => {
      await this.answers.answer(user, await this.own(user, id), dto);
      await this.sign(user, id);
    });
    return this.get(user, id);
  }

  unread(user: Principal): Promise<number> {
    return this.count(user, { unread: true });
  }

  /** Delivered ones that ask for 签收 and have not got it. */
  unsigned(user: Principal): Promise<number> {
    return this.count(user, { unsigned: true });
  }

  private async count(user: Principal, filter: Record<string, unknown>): Promise<number> {
    return (await this.repository.page(user.districtId, user.userId, { sort: null, offset: 0, limit: 1, filter })).total;
  }

  private async own(user: Principal, id: string) {
    const row = await this.repository.findOwn(id, user.userId);
    if (row === null || row.districtId !== user.districtId) throw new UserError('not_found');
    return row;
  }
}

function label(row: ReminderRow): string {
  return `${SUBJECT_TYPE_LABELS[row.subjectType]}提醒：${row.subjectTitle}（${rungLabel(row.rung as Rung)}）`;
}
