import { Injectable } from '@nestjs/common';
import type { Milestone, Principal } from '@portfolio/contracts';
import { ProjectLights } from '@portfolio/lights';
import { UserError } from '@portfolio/platform/errors';
import { CompletionClaims, ScheduleFacts, ScheduleService } from '@portfolio/schedule';
import type { FilingRow } from './filing.entity';

/** What a filing does to the schedule and the light once it lies with 督查室. Inside the transaction of the step. */
@Injectable()
export class FilingEffects {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly facts: ScheduleFacts,
    private readonly claims: CompletionClaims,
    private readonly lights: ProjectLights,
  ) {}

  /** New forecasts take effect, with their history; milestones ticked done become completion claims. Throws `invalid_fields` at `milestones`. */
  async submitted(user: Principal, { id: filingId, districtId, projectId, milestones }: FilingRow): Promise<void> {
    const present = new Map((await this.facts.ofProject(districtId, projectId)).map((milestone) => [milestone.id, milestone]));
    for (const { milestoneId, forecastDate, completedOn, note } of milestones) {
      const milestone = present.get(milestoneId);
      if (milestone === undefined || milestone.actualDate !== null) continue;
      if (forecastDate !== undefined && forecastDate !== milestone.forecastDate) await this.schedule.forecast(user, milestone, forecastDate);
      if (completedOn != null && !isClaimed(milestone)) await atMilestone(milestone, () => this.claims.claim(user, { id: milestoneId }, { date: completedOn, note: note ?? null, filingId }));
    }
    await this.lights.recomputeToday(districtId, [projectId]);
  }

  /** 督查室 accepted it, and what it claims done with it. */
  async accepted(user: Principal, { id }: FilingRow): Promise<void> {
    await this.claims.acceptOfFiling(user, id);
  }

  /** 督查室 gave it back: its claims go back too. */
  async returned(user: Principal, { id }: FilingRow, reason: string): Promise<void> {
    await this.claims.returnOfFiling(user, id, reason);
  }

  async withdrawn(user: Principal, { id }: FilingRow): Promise<void> {
    await this.claims.withdrawOfFiling(user, id);
  }
}

/** Waits for acceptance already. */
export function isClaimed({ completionClaim }: Milestone): boolean {
  return completionClaim?.state === 'pending';
}

/** The form has one place for all its milestones. */
async function atMilestone(milestone: Milestone, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const words = error instanceof UserError ? Object.values(error.fields ?? {})[0] : undefined;
    if (words === undefined) throw error;
    throw new UserError('invalid_fields', { count: 1 }, { fields: { milestones: `「${milestone.name}」${words}` } });
  }
}
