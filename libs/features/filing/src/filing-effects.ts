import { Injectable } from '@nestjs/common';
import type { Principal } from '@portfolio/contracts';
import { ProjectLights } from '@portfolio/lights';
import { ScheduleFacts, ScheduleService } from '@portfolio/schedule';
import type { FilingRow } from './filing.entity';

/** What a filing does to the schedule and the light once it lies with 督查室. Inside the transaction of the step. */
@Injectable()
export class FilingEffects {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly facts: ScheduleFacts,
    private readonly lights: ProjectLights,
  ) {}

  /** New forecasts take effect, with their history; lateness is never judged by them. */
  async submitted(user: Principal, { districtId, projectId, milestones }: FilingRow): Promise<void> {
    const present = new Map((await this.facts.ofProject(districtId, projectId)).map((milestone) => [milestone.id, milestone]));
    for (const { milestoneId, forecastDate } of milestones) {
      const milestone = present.get(milestoneId);
      if (milestone === undefined || milestone.actualDate !== null) continue;
      if (forecastDate !== undefined && forecastDate !== milestone.forecastDate) await this.schedule.forecast(user, milestone, forecastDate);
    }
    await this.lights.recomputeToday(districtId, [projectId]);
  }
}
