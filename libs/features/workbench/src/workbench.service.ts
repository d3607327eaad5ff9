import { Injectable } from '@nestjs/common';
import { scopeOf, type Principal, type Workbench } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { SchedulerHealth } from '@portfolio/platform/jobs';
import { isoWeek } from '@portfolio/rules';
import { WorkbenchDesks } from './workbench-desks';

/** What each role sees first: its own desk and nobody else's. */
@Injectable()
export class WorkbenchService {
  constructor(
    private readonly desks: WorkbenchDesks,
    private readonly health: SchedulerHealth,
    private readonly clock: Clock,
  ) {}

  async get(user: Principal): Promise<Workbench> {
    const today = this.clock.today();
    const { role, departmentId, districtId } = user;
    const inUnit = role === 'filer' || role === 'unit_head';
    return {
      today,
      week: isoWeek(today),
      scheduler: scopeOf(role, 'heartbeat.read') === null ? null : await this.health.status(),
      unit: inUnit && departmentId !== null ? await this.desks.unit(user, departmentId) : null,
      inspector: role === 'inspector' ? await this.desks.inspector(districtId, today) : null,
      leader: role === 'leader' ? await this.desks.leader(districtId) : null,
      planner: role === 'planner' ? await this.desks.planner(districtId) : null,
      admin: role === 'sysadmin' || role === 'secadmin' ? await this.desks.admin(user) : null,
    };
  }
}
