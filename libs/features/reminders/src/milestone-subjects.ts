import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ScheduleFacts } from '@portfolio/schedule';
import { ReminderSubjects, type OpenSubject, type SubjectSource } from './reminder-subjects';

/** Milestones of a frozen baseline that are not done. */
@Injectable()
export class MilestoneSubjects implements SubjectSource, OnModuleInit {
  readonly type = 'milestone';

  constructor(
    private readonly subjects: ReminderSubjects,
    private readonly schedule: ScheduleFacts,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async open(districtId: string, dueThrough: string): Promise<OpenSubject[]> {
    const milestones = await this.schedule.openDueThrough(districtId, dueThrough);
    return milestones.flatMap(({ id, baselineNumber, baselineDate, name, projectId, responsibleUserId, demo }) =>
      baselineDate === null
        ? []
        : [{ type: 'milestone' as const, id, number: baselineNumber, dueDate: baselineDate, title: name, projectId, unitId: null, responsibleUserIds: responsibleUserId === null ? [] : [responsibleUserId], demo }],
    );
  }
}
