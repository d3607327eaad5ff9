import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { ProjectDirectory } from '@portfolio/catalogue';
import { RATING_LABELS, RATING_SIDE_LABELS, type Principal, type ProjectRating, type RatingDisagreement, type RatingSide } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { isoWeek } from '@portfolio/rules';
import type { RateProjectDto } from './rating.dto';
import { RatingsRepository } from './ratings.repository';

const PERMISSION = { self: 'rating.self', inspector: 'rating.inspect' } as const;

/** 自评 and 督查评: opinions beside the light, each kept for ever; where they differ there is something to do. */
@Injectable()
export class RatingsService {
  constructor(
    private readonly database: Database,
    private readonly repository: RatingsRepository,
    private readonly projects: ProjectDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Adds an opinion of this week; the light stays as it is. Throws `not_found`, `forbidden` (another unit's project). */
  rate(user: Principal, side: RatingSide, projectId: string, { rating, comment }: RateProjectDto): Promise<ProjectRating> {
    return this.database.transaction(async () => {
      await this.projects.lock([projectId]);
      const project = await this.projects.get(user.districtId, projectId);
      this.projects.assertMay(user, PERMISSION[side], project);
      const before = (await this.repository.history(user.districtId, projectId)).find((earlier) => earlier.side === side);
      const by = { ratedAt: this.clock.nowIso(), ratedById: user.userId, ratedBy: user.displayName };
      const row = { id: newId(), districtId: user.districtId, projectId, side, period: isoWeek(this.clock.today()), rating, comment, ...by, demo: false };
      await this.repository.insert([row]);
      await this.projects.showRating(projectId, side, row);
      await this.audit.record({
        action: 'rate',
        objectType: 'project',
        objectId: projectId,
        objectLabel: `${project.code} ${project.name}`,
        changes: [{ field: `${side}Rating`, label: RATING_SIDE_LABELS[side], from: before === undefined ? null : RATING_LABELS[before.rating], to: RATING_LABELS[rating] }],
        reason: comment,
      });
      const kept = await this.repository.find(row.id);
      if (kept === null) throw new UserError('not_found');
      return kept;
    });
  }

  /** Of both sides, latest first. Throws `not_found`. */
  async history(user: Principal, projectId: string): Promise<ProjectRating[]> {
    await this.projects.get(user.districtId, projectId);
    return this.repository.history(user.districtId, projectId);
  }

  /** 评级分歧. */
  disagreements(user: Principal, list: ListQuery): Promise<Page<RatingDisagreement>> {
    return this.repository.disagreements(user.districtId, list);
  }

  /** Throws `not_found` where opinions and light agree. */
  async disagreement(user: Principal, projectId: string): Promise<RatingDisagreement> {
    const { subject: _subject, ...found } = await this.case(user, projectId);
    return found;
  }

  /** An inspector says why they differ; it holds for these two opinions and this colour only. Throws `not_found`, `invalid_fields`. */
  resolve(user: Principal, projectId: string, note: string): Promise<RatingDisagreement> {
    return this.database.transaction(async () => {
      await this.projects.lock([projectId]);
      const { subject, resolved, code, name } = await this.case(user, projectId);
      if (resolved) throw wrongField('note', '这项分歧已经说明过，无需重复办理。');
      const by = { notedAt: this.clock.nowIso(), notedById: user.userId, notedBy: user.displayName };
      await this.repository.review({ id: newId(), districtId: user.districtId, projectId, subject, note, ...by });
      await this.audit.record({ action: 'comment', objectType: 'project', objectId: projectId, objectLabel: `${code} ${name} 评级分歧`, reason: note });
      return this.disagreement(user, projectId);
    });
  }

  private async case(user: Principal, projectId: string): Promise<RatingDisagreement & { subject: string }> {
    const found = await this.repository.disagreement(user.districtId, projectId);
    if (found === null) throw new UserError('not_found');
    return found;
  }
}
