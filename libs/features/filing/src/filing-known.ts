import { Injectable } from '@nestjs/common';
import type { ProjectFacts } from '@portfolio/catalogue';
import type { FilingContent, FilingKnown, Milestone } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { periodLabel, plannedPercent, progressPercent } from '@portfolio/rules';
import { ScheduleFacts, judgedDates } from '@portfolio/schedule';
import type { FiledBefore } from './filing-figures-reader';
import type { FilingRow } from './filing.entity';
import type { FilingOfPeriod } from './filings.repository';

/** What is known of a project before anything is typed. */
@Injectable()
export class FilingKnownReader {
  constructor(
    private readonly schedule: ScheduleFacts,
    private readonly clock: Clock,
  ) {}

  async of(project: ProjectFacts, before: FiledBefore): Promise<FilingKnown> {
    const milestones = await this.schedule.ofProject(project.districtId, project.id);
    const today = this.clock.today();
    const judged = milestones.map((milestone) => ({ ...milestone, ...judgedDates(milestone) }));
    return {
      previous: before.own[0] === undefined ? null : previous(before.own[0]),
      progressPercent: progressPercent(judged, today),
      plannedPercent: plannedPercent(judged, today, Math.max(0, ...milestones.map(({ baselineNumber }) => baselineNumber))),
      investmentToDate: before.investmentToDate,
      investmentThisYear: before.investmentThisYear,
      totalInvestment: project.totalInvestment,
      milestones: milestones.map(known),
    };
  }
}

function known({ id, name, weight, baselineDate, forecastDate, actualDate, completionClaim, status, workingDaysLate, version }: Milestone): FilingKnown['milestones'][number] {
  return { id, name, weight, baselineDate, forecastDate, actualDate, claimedDate: waitingDate({ completionClaim }), status, workingDaysLate, version };
}

function previous({ id, period, ...row }: FilingOfPeriod): NonNullable<FilingKnown['previous']> {
  return { ...contentOf(row), filingId: id, periodLabel: periodLabel(period), investmentToDate: row.investmentToDate };
}

/** The day that is claimed and waits for acceptance. */
export function waitingDate({ completionClaim }: Pick<Milestone, 'completionClaim'>): string | null {
  return completionClaim?.state === 'pending' ? completionClaim.date : null;
}

/** What a unit has written. */
export function contentOf(row: Pick<FilingRow, keyof FilingContent>): FilingContent {
  const { progressText, progressPercent: stated, investmentPeriod, nextSteps, selfRating, milestones } = row;
  return { progressText, progressPercent: stated === null ? null : Number(stated), investmentPeriod, nextSteps, selfRating, milestones };
}
