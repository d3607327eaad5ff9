import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import { ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import type { LightReasonCode, OrderCause, OrderCauseOption, OrderMilestone } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { formatChineseDate, isPaused, milestoneStanding, workingDaysBetween } from '@portfolio/rules';
import { ScheduleFacts, type MilestoneFacts } from '@portfolio/schedule';
import { OrderFactsRepository } from './order-facts.repository';

/** Reasons of a light that say that nothing is wrong, or that nothing is to be done. */
const NO_CAUSE: readonly LightReasonCode[] = ['on_schedule', 'suspended', 'withdrawn'];

/** A cause with its words and, where it is one, its milestone. */
export interface StandingCause extends OrderCause {
  text: string;
  milestone: OrderMilestone | null;
}

/** What an order may be drafted for, and whether it still holds: asked of rules and lights, never ticked by hand. */
@Injectable()
export class OrderCauses {
  constructor(
    private readonly projects: ProjectDirectory,
    private readonly schedule: ScheduleFacts,
    private readonly facts: OrderFactsRepository,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** Everything that is wrong with the project now: overdue milestones, longest first, then the other reasons of its light. */
  async ofProject(districtId: string, projectId: string): Promise<Omit<OrderCauseOption, 'orderId'>[]> {
    const milestones = await this.overdue(districtId, projectId);
    const light = await this.facts.light(districtId, projectId);
    const reasons = (light?.reasons ?? []).filter(({ code }) => !NO_CAUSE.includes(code) && code !== 'milestone_late');
    const colour = light?.colour ?? 'grey';
    return [
      ...milestones.map(({ type, id, number, text }) => ({ type, id, number, text, colour })),
      ...reasons.map(({ code, text }) => ({ type: 'light' as const, id: code, number: 0, text, colour })),
    ];
  }

  /** The cause as it stands now; null once it is gone: done, under a later baseline, or no longer a reason of the light. */
  async standing(districtId: string, projectId: string, cause: OrderCause): Promise<StandingCause | null> {
    if (cause.type === 'milestone') {
      const found = (await this.overdue(districtId, projectId)).find(({ id }) => id === cause.id);
      return found?.number === cause.number ? found : null;
    }
    const light = await this.facts.light(districtId, projectId);
    const reason = light?.reasons.find(({ code }) => code === cause.id && !NO_CAUSE.includes(code));
    return reason === undefined ? null : { type: cause.type, id: cause.id, number: cause.number, text: reason.text, milestone: null };
  }

  /** Every milestone of the projects that is overdue now, by its id. */
  async overdueMilestones(districtId: string, projects: readonly ProjectFacts[]): Promise<Map<string, StandingCause>> {
    // Paused or given up by an approved adjustment: nothing is owed any more.
    const projectIds = projects.filter(({ lifecycle }) => !isPaused(lifecycle)).map(({ id }) => id);
    const [asOf, calendar] = [this.clock.today(), await this.calendars.of(districtId)];
    const overdue = (await this.schedule.milestonesOf(districtId, { projectIds })).flatMap((milestone) => {
      if (milestone.baselineDate === null || milestone.baselineNumber < 1) return [];
      const standing = milestoneStanding(milestone, asOf, calendar);
      return standing.status === 'overdue' ? [{ milestone, baselineDate: milestone.baselineDate, standing }] : [];
    });
    const firsts = await this.facts.firstBaselineDates(overdue.map(({ milestone }) => milestone.id));
    return new Map(
      overdue.map(({ milestone, baselineDate, standing: { daysLate, workingDaysLate } }) => {
        const firstBaselineDate = firsts.get(milestone.id) ?? null;
        const firstWorkingDaysLate = firstBaselineDate === null ? null : workingDaysBetween(firstBaselineDate, asOf, calendar);
        return [milestone.id, milestoneCause(milestone, baselineDate, { daysLate, workingDaysLate, firstBaselineDate, firstWorkingDaysLate })];
      }),
    );
  }

  private async overdue(districtId: string, projectId: string): Promise<StandingCause[]> {
    const causes = await this.overdueMilestones(districtId, [await this.projects.get(districtId, projectId)]);
    return [...causes.values()].sort((a, b) => (b.milestone?.daysLate ?? 0) - (a.milestone?.daysLate ?? 0));
  }
}

type Lateness = Pick<OrderMilestone, 'daysLate' | 'workingDaysLate' | 'firstBaselineDate' | 'firstWorkingDaysLate'>;

/** The cause that a late milestone is. */
export function milestoneCause({ id, name, baselineNumber, forecastDate }: Pick<MilestoneFacts, 'id' | 'name' | 'baselineNumber' | 'forecastDate'>, baselineDate: string, lateness: Lateness): StandingCause {
  const text = `「${name}」计划 ${formatChineseDate(baselineDate)} 完成，至今未完成，逾期 ${lateness.workingDaysLate} 个工作日`;
  return { type: 'milestone', id, number: baselineNumber, text, milestone: { id, name, baselineNumber, baselineDate, forecastDate, ...lateness } };
}
