import { Injectable } from '@nestjs/common';
import { AttachmentFacts } from '@portfolio/attachments';
import { WorkingCalendars } from '@portfolio/calendar';
import type { ProjectFacts } from '@portfolio/catalogue';
import type { HonestyFinding, Milestone } from '@portfolio/contracts';
import { Clock, dateInShanghai } from '@portfolio/platform/clock';
import { honestyFindings, periodLabel, type HonestyFacts, type HonestyMilestone, type StatedPeriod } from '@portfolio/rules';
import { ScheduleFacts } from '@portfolio/schedule';
import { waitingDate } from './filing-known';
import type { FiledBefore } from './filing-figures-reader';
import type { FilingRow } from './filing.entity';
import { ReviewMoments } from './review-moments';

/** A filing with what its checks rest on. */
export interface CheckedFiling {
  project: ProjectFacts;
  filing: FilingRow;
  period: string;
  endsOn: string;
  dueOn: string;
  before: FiledBefore;
}

/** What the honesty checks say of a filing now. */
@Injectable()
export class FilingChecks {
  constructor(
    private readonly schedule: ScheduleFacts,
    private readonly moments: ReviewMoments,
    private readonly evidence: AttachmentFacts,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  async of({ project, filing, period, endsOn, dueOn, before }: CheckedFiling): Promise<HonestyFinding[]> {
    const milestones = await this.schedule.ofProject(project.districtId, project.id);
    return honestyFindings({
      now: stated({ ...filing, period, endsOn }),
      earlier: before.own.map(stated),
      lifecycle: project.lifecycle,
      totalInvestment: project.totalInvestment,
      milestones: filing.part === 'lead' ? await this.seen(filing, milestones) : [],
      ...(await this.reviewed(project, milestones)),
      dueOn,
      submittedOn: filing.submittedAt === null ? this.clock.today() : filing.inTime === true ? dueOn : dateInShanghai(new Date(filing.submittedAt)),
      calendar: await this.calendars.of(project.districtId),
    });
  }

  /** 逾期填报 of a filing that has not come at all. */
  async missing(project: ProjectFacts, { period, endsOn, dueOn }: { period: string; endsOn: string; dueOn: string }): Promise<HonestyFinding | null> {
    const now = { periodLabel: periodLabel(period), endsOn, progressText: '', progressPercent: null, investmentPeriod: null, investmentToDate: null, selfRating: null, noChange: false };
    const nothing = { earlier: [], milestones: [], forecastMoves: [], reviews: [], totalInvestment: null };
    const findings = honestyFindings({ now, ...nothing, lifecycle: project.lifecycle, dueOn, submittedOn: this.clock.today(), calendar: await this.calendars.of(project.districtId) });
    return findings.find(({ code }) => code === 'filing_late') ?? null;
  }

  /** Evidence of what this filing claims may hang on the filing. */
  private async seen({ id: filingId, districtId, milestones: filed }: FilingRow, milestones: readonly Milestone[]): Promise<HonestyMilestone[]> {
    const evidence = await this.evidence.of(districtId, 'milestone', milestones.map(({ id }) => id));
    const onFiling = (await this.evidence.of(districtId, 'filing', [filingId])).get(filingId)?.length ?? 0;
    return milestones.map(({ id, name, kind, baselineDate, actualDate, completionClaim, status, workingDaysLate }) => {
      const claimedDate = filed.find(({ milestoneId }) => milestoneId === id)?.completedOn ?? waitingDate({ completionClaim });
      const pieces = (evidence.get(id)?.length ?? 0) + (claimedDate === null ? 0 : onFiling);
      return { name, kind, baselineDate, actualDate, claimedDate, overdue: status === 'overdue' && claimedDate === null, workingDaysLate, evidence: pieces };
    });
  }

  private async reviewed(project: ProjectFacts, milestones: readonly Milestone[]): Promise<Pick<HonestyFacts, 'forecastMoves' | 'reviews'>> {
    const reviews = await this.moments.of(project.districtId, project.id);
    if (reviews.length === 0) return { reviews, forecastMoves: [] };
    const names = new Map(milestones.map(({ id, name }) => [id, name]));
    const changes = await this.schedule.forecastChanges(project.districtId, project.id);
    return { reviews, forecastMoves: changes.map(({ milestoneId, from, to, changedAt }) => ({ milestoneName: names.get(milestoneId) ?? '', from, to, at: changedAt })) };
  }
}

function stated({ period, endsOn, ...row }: FilingRow & { period: string; endsOn: string }): StatedPeriod {
  const { progressText, progressPercent, investmentPeriod, investmentToDate, selfRating, noChange } = row;
  return { periodLabel: periodLabel(period), endsOn, progressText, progressPercent: progressPercent === null ? null : Number(progressPercent), investmentPeriod, investmentToDate, selfRating, noChange };
}
