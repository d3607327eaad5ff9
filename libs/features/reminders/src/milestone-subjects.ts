import { Injectable } from '@nestjs/common';
import { ScheduleFacts } from '@portfolio/schedule';
import type { OpenSubject, SubjectSource } from './reminder-subjects';

/** Milestones of a frozen baseline that are not done. */
@Injectable()
export class MilestoneSubjects implements SubjectSource {
  readonly type = 'milestone';

  constructor(private readonly schedule: ScheduleFacts) {}

  async open(districtId: string, dueThrough: string): Promise<OpenSubject[]> {
    const milestones = await this.schedule.openDueThrough(districtId, dueThrough);
    return milestones.flatMap(({ id, baselineNumber, baselineDate, name, projectId, responsibleUserId, demo }) =>
      baselineDate === null
        ? []
        : [{ type: 'milestone' as const, id, number: baselineNumber, dueDate: baselineDate, title: name, projectId, unitId: null, responsibleUserIds: responsibleUserId === null ? [] : [responsibleUserId], demo }],
    );
  }
}
