import { Injectable } from '@nestjs/common';
import type { LightColour, LightReason, Rating, RatingSide } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { ProjectStandingRow } from './project-standing.entity';

/** Computed facts of one project on one day; percentages with at most 2 decimals. */
export interface ProjectStanding {
  projectId: string;
  lightColour: LightColour;
  lightReasons: LightReason[];
  rulePack: string;
  progressPercent: number | null;
  plannedPercent: number | null;
  baselineNumber: number;
  milestones: number;
  overdueMilestones: number;
  maxDaysLate: number;
  maxWorkingDaysLate: number;
  nextMilestoneName: string | null;
  nextMilestoneDate: string | null;
  asOf: string;
}

const ROWS = 400;
const OVERWRITTEN = [
  'light_colour',
  'light_reasons',
  'rule_pack',
  'progress_hundredths',
  'planned_hundredths',
  'baseline_number',
  'milestones',
  'overdue_milestones',
  'max_days_late',
  'max_working_days_late',
  'next_milestone_name',
  'next_milestone_date',
  'as_of',
];

@Injectable()
export class ProjectStandingsRepository {
  constructor(private readonly database: Database) {}

  /** Keeps the latest opinion of one side; the standing itself stays as it is. */
  async rate(projectId: string, side: RatingSide, { id, rating }: { id: string; rating: Rating }): Promise<void> {
    const changes = side === 'self' ? { selfRating: rating, selfRatingId: id } : { inspectorRating: rating, inspectorRatingId: id };
    await this.database.manager.update(ProjectStandingRow, { id: projectId }, changes);
  }

  /** Writes the standings over whatever was there, in few statements; the ratings stay. */
  async store(standings: readonly ProjectStanding[]): Promise<void> {
    for (let at = 0; at < standings.length; at += ROWS) {
      await this.database.manager
        .createQueryBuilder()
        .insert()
        .into(ProjectStandingRow)
        .values(standings.slice(at, at + ROWS).map(toRow))
        .orUpdate(OVERWRITTEN, ['id'])
        .updateEntity(false)
        .execute();
    }
  }
}

const UNRATED = { selfRating: null, selfRatingId: null, inspectorRating: null, inspectorRatingId: null };

function toRow({ projectId, progressPercent, plannedPercent, ...rest }: ProjectStanding): ProjectStandingRow {
  return { ...UNRATED, ...rest, id: projectId, progressHundredths: hundredths(progressPercent), plannedHundredths: hundredths(plannedPercent) };
}

function hundredths(percent: number | null): number | null {
  return percent === null ? null : Math.round(percent * 100);
}
