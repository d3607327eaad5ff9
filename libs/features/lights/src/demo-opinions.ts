import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { ProjectDirectory } from '@portfolio/catalogue';
import type { LightDimension, Rating, RatingSide } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { isoWeek } from '@portfolio/rules';
import type { ExemptionRow } from './exemption.entity';
import { ExemptionsRepository } from './exemptions.repository';
import { RatingsRepository } from './ratings.repository';

export interface DemoRating {
  projectId: string;
  side: RatingSide;
  rating: Rating;
  comment: string;
  by: { id: string; name: string };
}

export interface DemoExemption {
  projectId: string;
  dimension: LightDimension;
  milestoneId: string | null;
  reason: string;
  evidence: string;
  until: string;
  by: { id: string; name: string };
  /** Who approved it, with a note; null while it waits. */
  approved: { by: { id: string; name: string }; note: string } | null;
}

/** Made-up opinions and exemptions for trying the system out, marked as demo data in every row. */
@Injectable()
export class DemoOpinions {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectDirectory,
    private readonly ratings: RatingsRepository,
    private readonly exemptions: ExemptionsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Adds them all or none; the lights are to be computed afterwards. */
  async seed(districtId: string, ratings: readonly DemoRating[], exemptions: readonly DemoExemption[]): Promise<void> {
    await this.database.transaction(async () => {
      const [now, today] = [this.clock.nowIso(), this.clock.today()];
      for (const { projectId, side, rating, comment, by } of ratings) {
        const row = { id: newId(), districtId, projectId, side, period: isoWeek(today), rating, comment, ratedAt: now, ratedById: by.id, ratedBy: by.name, demo: true };
        await this.ratings.insert([row]);
        await this.projects.showRating(projectId, side, row);
      }
      await this.exemptions.insert(exemptions.map((each) => exemptionRow(districtId, each, now, today)));
      const objectLabel = `写入演示评级 ${ratings.length} 条、正当理由 ${exemptions.length} 条`;
      await this.audit.record({ action: 'seed', objectType: 'project_list', objectId: districtId, objectLabel, districtId });
    });
  }
}

function exemptionRow(districtId: string, { by, approved, until, ...rest }: DemoExemption, now: string, today: string): ExemptionRow {
  return {
    ...rest,
    id: newId(),
    districtId,
    untilDate: until,
    fromDate: approved === null ? null : today,
    state: approved === null ? 'requested' : 'approved',
    requestedAt: now,
    requestedById: by.id,
    requestedBy: by.name,
    decidedAt: approved === null ? null : now,
    decidedById: approved?.by.id ?? null,
    decidedBy: approved?.by.name ?? null,
    decisionNote: approved?.note ?? null,
    demo: true,
    version: 1,
  };
}
