import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FilingReporting } from '@portfolio/filing';
import { ReminderSubjects, type OpenSubject, type SubjectSource } from './reminder-subjects';

/** Filings that units owe and have not sent; another due date is another ladder. */
@Injectable()
export class FilingSubjects implements SubjectSource, OnModuleInit {
  readonly type = 'filing';

  constructor(
    private readonly subjects: ReminderSubjects,
    private readonly filings: FilingReporting,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async open(districtId: string, dueThrough: string): Promise<OpenSubject[]> {
    return (await this.filings.missing(districtId, dueThrough)).map(({ id, number, title, projectId, departmentId, dueOn, demo }) => ({
      type: 'filing' as const, id, number, dueDate: dueOn, title, projectId, unitId: departmentId, responsibleUserIds: [], demo,
    }));
  }
}
