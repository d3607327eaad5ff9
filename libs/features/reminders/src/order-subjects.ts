import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SupervisionOrders } from '@portfolio/supervision';
import { ReminderSubjects, type OpenSubject, type SubjectSource } from './reminder-subjects';

/** Issued orders on which the unit has to act; an extension gives a new deadline, and its ladder begins anew. */
@Injectable()
export class OrderSubjects implements SubjectSource, OnModuleInit {
  readonly type = 'order';

  constructor(
    private readonly subjects: ReminderSubjects,
    private readonly orders: SupervisionOrders,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async open(districtId: string, dueThrough: string): Promise<OpenSubject[]> {
    return (await this.orders.open(districtId)).flatMap(({ id, number, title, projectId, departmentId, responsibleUserId, deadline, unitsTurn, extensions, demo }) =>
      !unitsTurn || deadline === null || deadline > dueThrough
        ? []
        : [{
            type: 'order' as const, id, number: extensions + 1, dueDate: deadline, title: number === null ? title : `${number} ${title}`, projectId, unitId: departmentId,
            responsibleUserIds: responsibleUserId === null ? [] : [responsibleUserId], demo,
          }],
    );
  }
}
