import { Injectable } from '@nestjs/common';
import type { Principal } from '@portfolio/contracts';
import { ProjectDirectory } from '@portfolio/catalogue';
import { UserError } from '@portfolio/platform/errors';
import { ScheduleService } from '@portfolio/schedule';
import type { ReminderRow } from './reminder.entity';

/** What an answer does to its subject: a promised date becomes the milestone's forecast. */
@Injectable()
export class ReminderPromises {
  constructor(
    private readonly projects: ProjectDirectory,
    private readonly schedule: ScheduleService,
  ) {}

  /** Throws `forbidden`, `reminder_not_answerable` for a subject that has come to its end meanwhile. */
  async keep(user: Principal, { subjectType, subjectId, subjectNumber, projectId }: ReminderRow, forecastDate: string | null): Promise<void> {
    if (subjectType !== 'milestone' || projectId === null) throw new UserError('reminder_not_answerable', { detail: '请在该事项的页面办理' });
    this.projects.assertMay(user, 'milestone.edit', await this.projects.get(user.districtId, projectId));
    const milestone = await this.schedule.milestone(user, subjectId);
    if (milestone.actualDate !== null) throw new UserError('reminder_not_answerable', { detail: '节点已完成' });
    if (milestone.baselineNumber !== subjectNumber) throw new UserError('reminder_not_answerable', { detail: '节点的基线已经调整' });
    if (forecastDate !== null && forecastDate !== milestone.forecastDate) await this.schedule.forecast(user, milestone, forecastDate);
  }
}
