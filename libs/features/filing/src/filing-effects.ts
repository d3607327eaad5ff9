import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import type { Milestone, Principal } from '@portfolio/contracts';
import { ProjectLights } from '@portfolio/lights';
import { Clock } from '@portfolio/platform/clock';
import { UserError, wrongField } from '@portfolio/platform/errors';
import { claimNeedsNote } from '@portfolio/rules';
import { CompletionClaims, ScheduleFacts, ScheduleService, judgedDates } from '@portfolio/schedule';
import { waitingDate } from './filing-known';
import type { FilingRow } from './filing.entity';

/** What a filing does to the schedule and the light. Inside the transaction of the step. */
@Injectable()
export class FilingEffects {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly facts: ScheduleFacts,
    private readonly claims: CompletionClaims,
    private readonly lights: ProjectLights,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** Whether 督查室 could take what the clerk says of the milestones: told to the clerk, not to the head. Throws `invalid_fields` at `milestones`. */
  async check({ districtId, projectId, milestones }: FilingRow): Promise<void> {
    const done = milestones.filter(({ completedOn }) => completedOn != null);
    if (done.length === 0) return;
    const [present, calendar, today] = [await this.milestonesOf(districtId, projectId), await this.calendars.of(districtId), this.clock.today()];
    for (const { milestoneId, completedOn: date, note } of done) {
      const milestone = present.get(milestoneId);
      if (date == null || milestone === undefined || !claimable(milestone)) continue;
      if (date > today) throw wrongMilestone(milestone, '实际完成日期不能晚于今天。');
      const why = note != null ? null : claimNeedsNote({ date, claimedOn: today, baselineDate: judgedDates(milestone).baselineDate }, calendar);
      if (why === 'late') throw wrongMilestone(milestone, '实际完成日期晚于计划日期，请写明逾期原因。');
      if (why === 'delayed') throw wrongMilestone(milestone, '完成已久才申报，请说明补报原因和佐证材料。');
    }
  }

  /** New forecasts take effect, with their history; what is ticked done becomes a claim that is reviewed together with the filing. */
  async submitted(user: Principal, { id: filingId, districtId, projectId, milestones }: FilingRow): Promise<void> {
    const present = await this.milestonesOf(districtId, projectId);
    for (const { milestoneId, forecastDate, completedOn, note } of milestones) {
      const milestone = present.get(milestoneId);
      if (milestone === undefined || milestone.actualDate !== null) continue;
      if (forecastDate !== undefined && forecastDate !== milestone.forecastDate) await this.schedule.forecast(user, milestone, forecastDate);
      if (completedOn != null && claimable(milestone)) await this.claims.claim(user, { id: milestoneId }, { date: completedOn, note: note ?? '随进展填报申报', filingId });
    }
    await this.lights.recomputeToday(districtId, [projectId]);
  }

  /** Its claims are accepted with it; those decided one by one are left alone. */
  async accepted(user: Principal, { id }: FilingRow): Promise<void> {
    await this.claims.acceptOfFiling(user, id);
  }

  async returned(user: Principal, { id }: FilingRow, reason: string): Promise<void> {
    await this.claims.returnOfFiling(user, id, reason);
  }

  /** It has not been filed: its claims go, and a window that has closed misses it again. */
  async withdrawn(user: Principal, { id, districtId, projectId }: FilingRow): Promise<void> {
    await this.claims.withdrawOfFiling(user, id);
    await this.lights.recomputeToday(districtId, [projectId]);
  }

  private async milestonesOf(districtId: string, projectId: string): Promise<Map<string, Milestone>> {
    return new Map((await this.facts.ofProject(districtId, projectId)).map((milestone) => [milestone.id, milestone]));
  }
}

/** Done, or claimed by somebody already: there is nothing to say any more. */
function claimable(milestone: Milestone): boolean {
  return milestone.actualDate === null && waitingDate(milestone) === null;
}

function wrongMilestone({ name }: Milestone, message: string): UserError {
  return wrongField('milestones', `「${name}」${message}`);
}
