import { Injectable } from '@nestjs/common';
import type { Baseline, Milestone as MilestoneView, Principal, TemplateKind } from '@portfolio/contracts';
import { BaselinesService } from './baselines.service';
import type { SeedSchedule } from './schedule-seed';
import { MilestonesService } from './milestones.service';
import { ScheduleSeeder } from './schedule-seeder';
import { TemplatesService } from './templates.service';

/** What other features ask the schedule to do. */
@Injectable()
export class ScheduleService {
  constructor(
    private readonly seeder: ScheduleSeeder,
    private readonly templates: TemplatesService,
    private readonly baselines: BaselinesService,
    private readonly milestones: MilestonesService,
  ) {}

  /** As `POST /projects/:id/milestone-template`. */
  applyTemplate(user: Principal, projectId: string, kind: TemplateKind, startDate: string): Promise<MilestoneView[]> {
    return this.templates.apply(user, projectId, { kind, startDate });
  }

  /** As `POST /projects/:id/baselines`. */
  freeze(user: Principal, projectId: string): Promise<Baseline> {
    return this.baselines.freeze(user, projectId, {});
  }

  /** As `GET /milestones/:id`. */
  milestone(user: Principal, id: string): Promise<MilestoneView> {
    return this.milestones.get(user, id);
  }

  /** The unit's own date, with its history; lateness is never judged by it. As `PUT /milestones/:id`. */
  forecast(user: Principal, { id, version }: Pick<MilestoneView, 'id' | 'version'>, forecastDate: string | null): Promise<MilestoneView> {
    return this.milestones.update(user, id, { forecastDate, version });
  }

  /** Adds demo schedules, fast for tens of thousands of milestones; projects that have milestones are left alone. */
  seedMilestones(districtId: string, schedules: readonly SeedSchedule[]): Promise<{ projects: number; milestones: number }> {
    return this.seeder.seed(districtId, schedules);
  }
}
