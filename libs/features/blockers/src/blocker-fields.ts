import { Injectable } from '@nestjs/common';
import { Clock } from '@portfolio/platform/clock';
import { wrongField } from '@portfolio/platform/errors';
import { DepartmentDirectory, type DepartmentFacts } from '@portfolio/identity';
import { formatChineseDate } from '@portfolio/rules';
import { ScheduleFacts } from '@portfolio/schedule';

/** Checks what a blocker names: units, milestones, dates. */
@Injectable()
export class BlockerFields {
  constructor(
    private readonly departments: DepartmentDirectory,
    private readonly schedule: ScheduleFacts,
    private readonly clock: Clock,
  ) {}

  /** A unit in use that can fix it: never the one that raised it, which could then close its own work. */
  async fixingUnit(districtId: string, departmentId: string, raisedByDepartmentId: string | null): Promise<DepartmentFacts> {
    const unit = (await this.departments.list(districtId)).find(({ id }) => id === departmentId);
    if (unit?.active !== true) throw wrongField('departmentId', '请选择在用的责任单位。');
    if (departmentId === raisedByDepartmentId) throw wrongField('departmentId', '责任单位不能是提出单位自己：本单位能解决的，直接办理并在进展中填报；需要其他单位解决的，选择该单位。');
    return unit;
  }

  /** A milestone of the project that is not done. */
  async milestone(districtId: string, projectId: string, milestoneId: string): Promise<void> {
    const milestones = await this.schedule.milestonesOf(districtId, { projectIds: [projectId] });
    if (milestones.find(({ id }) => id === milestoneId)?.actualDate !== null) throw wrongField('milestoneId', '请选择本项目尚未完成的节点。');
  }

  deadline(date: string): void {
    const today = this.clock.today();
    if (date < today) throw wrongField('deadline', `办理时限不能早于今天（${formatChineseDate(today)}）。`);
  }
}
