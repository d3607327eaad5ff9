import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BlockerReporting } from '@portfolio/blockers';
import { ReminderSubjects, type OpenSubject, type SubjectSource } from './reminder-subjects';

/** Blockers that wait for the unit that must fix them; another deadline or another unit is another ladder. */
@Injectable()
export class BlockerSubjects implements SubjectSource, OnModuleInit {
  readonly type = 'blocker';

  constructor(
    private readonly subjects: ReminderSubjects,
    private readonly blockers: BlockerReporting,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async open(districtId: string, dueThrough: string): Promise<OpenSubject[]> {
    return (await this.blockers.due(districtId, dueThrough)).map(({ id, number, title, projectId, departmentId, deadline, demo }) => ({
      type: 'blocker' as const, id, number, dueDate: deadline, title, projectId, unitId: departmentId, responsibleUserIds: [], demo,
    }));
  }
}
