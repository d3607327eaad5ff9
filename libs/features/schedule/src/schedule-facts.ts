import { Injectable } from '@nestjs/common';
import type { ForecastChange, Milestone as MilestoneView } from '@portfolio/contracts';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { CompletionClaimsRepository, type PendingClaim } from './completion-claims.repository';
import { FirstBaselinesRepository } from './first-baselines.repository';
import { ForecastsRepository } from './forecasts.repository';
import { toForecastChange } from './forecasts.service';
import { MilestoneViews } from './milestone-views';
import { MilestonesRepository, type MilestoneFactsRow } from './milestones.repository';

/** What other features need of a milestone. Lateness counts only from `baselineNumber` 1 on (see `judgedDates`). */
export type MilestoneFacts = Omit<MilestoneFactsRow, 'demo'> & { demo: boolean };

/** Reading the schedule, for other features. */
@Injectable()
export class ScheduleFacts {
  constructor(
    private readonly milestones: MilestonesRepository,
    private readonly views: MilestoneViews,
    private readonly firsts: FirstBaselinesRepository,
    private readonly forecasts: ForecastsRepository,
    private readonly claims: CompletionClaimsRepository,
  ) {}

  /** All of the district's milestones, or those of the projects, in the order of each project. */
  async milestonesOf(districtId: string, { projectIds }: { projectIds?: readonly string[] } = {}): Promise<MilestoneFacts[]> {
    return (await this.milestones.facts(districtId, projectIds)).map(toFacts);
  }

  /** Not done, in a baseline, with a baseline date of `date` or earlier; earliest first. Of every stage: the caller leaves out paused projects. */
  async openDueThrough(districtId: string, date: string): Promise<MilestoneFacts[]> {
    return (await this.milestones.openDueThrough(districtId, date)).map(toFacts);
  }

  /** Completion claims that wait for acceptance, oldest first: their milestones are still open. */
  pendingClaims(districtId: string): Promise<PendingClaim[]> {
    return this.claims.pending(districtId);
  }

  /** Dates in the first baseline, by milestone. */
  firstBaselineDates(districtId: string): Promise<Map<string, string>> {
    return this.firsts.datesIn(districtId);
  }

  /** A project's milestones as the API shows them today, in its order. */
  ofProject(districtId: string, projectId: string): Promise<MilestoneView[]> {
    return this.views.ofProject(districtId, projectId);
  }

  /** Every change of a forecast of the project, oldest first. */
  async forecastChanges(districtId: string, projectId: string): Promise<ForecastChange[]> {
    return (await this.forecasts.ofProject(districtId, projectId)).map(toForecastChange);
  }

  /**
   * Milestones as the API shows them today. Filters: `id, projectId, departmentId` (lead), `unitId` (lead or co-operating), `status, box, kind, from, to`
   * (baseline date), `q` (milestone, project, code), `responsibleUserId, demo, claim` (`pending`, `returned`). Sorts: `baselineDate` (default), `daysLate,
   * projectCode, sequence, department, weight, name, kind, forecastDate, actualDate, claimedAt, id`.
   */
  list(districtId: string, list: ListQuery): Promise<Page<MilestoneView>> {
    return this.views.page(districtId, list);
  }
}

function toFacts(row: MilestoneFactsRow): MilestoneFacts {
  return { ...row, demo: Boolean(row.demo) };
}
