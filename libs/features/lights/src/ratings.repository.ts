import { Injectable } from '@nestjs/common';
import { LIGHT_COLOURS, type ProjectRating, type RatingDisagreement } from '@portfolio/contracts';
import { Database, applyList, contains, eq, insertMany, isTrue, oneOf, readRawPage, type ListSpec } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { ProjectRatingRow } from './project-rating.entity';
import { RatingReviewRow } from './rating-review.entity';

const MOST_SHOWN = 100;

const SEVERITY = (path: string) => `CASE ${path} WHEN 'red' THEN 3 WHEN 'yellow' THEN 2 WHEN 'green' THEN 1 ELSE 0 END`;
const ROSY = `(standing.selfRating IS NOT NULL AND standing.lightColour <> 'grey' AND ${SEVERITY('standing.selfRating')} < ${SEVERITY('standing.lightColour')})`;
/** The case as it is now: another rating or another colour is another case. */
const SUBJECT = "COALESCE(standing.selfRatingId, '') || '|' || COALESCE(standing.inspectorRatingId, '') || '|' || standing.lightColour";
/** Opinions that differ from each other, or from a light that has data. */
const DIFFER = `(standing.selfRating <> standing.inspectorRating OR (standing.lightColour <> 'grey' AND (standing.selfRating <> standing.lightColour OR standing.inspectorRating <> standing.lightColour)))`;

const LIST: ListSpec = {
  sorts: { id: 'project.id', code: 'project.code', light: SEVERITY('standing.lightColour'), self: SEVERITY('standing.selfRating'), inspector: SEVERITY('standing.inspectorRating') },
  filters: {
    id: eq('project.id'),
    projectId: eq('project.id'),
    departmentId: eq('lead.departmentId'),
    light: oneOf('standing.lightColour', LIGHT_COLOURS),
    resolved: isTrue('review.id IS NOT NULL'),
    rosy: isTrue(ROSY),
    q: contains(['project.code', 'project.name']),
  },
  defaultSort: ['light', 'DESC'],
};

type Line = Omit<RatingDisagreement, 'rosy' | 'resolved'> & { rosy: boolean | number; subject: string };

@Injectable()
export class RatingsRepository {
  constructor(private readonly database: Database) {}

  insert(rows: readonly ProjectRatingRow[]): Promise<void> {
    return insertMany(this.database.manager, ProjectRatingRow, rows);
  }

  async find(id: string): Promise<ProjectRating | null> {
    const row = await this.database.manager.findOneBy(ProjectRatingRow, { id });
    return row === null ? null : toRating(row);
  }

  /** Latest first. */
  async history(districtId: string, projectId: string): Promise<ProjectRating[]> {
    const rows = await this.database.manager.find(ProjectRatingRow, { where: { districtId, projectId }, order: { ratedAt: 'DESC', id: 'DESC' }, take: MOST_SHOWN });
    return rows.map(toRating);
  }

  /** Projects whose opinions and light differ, settled or not. */
  async disagreements(districtId: string, list: ListQuery): Promise<Page<RatingDisagreement>> {
    const { rows, total } = await readRawPage<Line>(applyList(this.lines(districtId), list, LIST));
    return { rows: rows.map(toDisagreement), total };
  }

  /** Null where opinions and light agree. `subject` names the case. */
  async disagreement(districtId: string, projectId: string): Promise<(RatingDisagreement & { subject: string }) | null> {
    const row = await this.lines(districtId).andWhere('project.id = :projectId', { projectId }).getRawOne<Line>();
    return row === undefined ? null : { ...toDisagreement(row), subject: row.subject };
  }

  review(row: RatingReviewRow): Promise<void> {
    return insertMany(this.database.manager, RatingReviewRow, [row]);
  }

  private lines(districtId: string) {
    return this.database.manager
      .createQueryBuilder()
      .from('projects', 'project')
      .innerJoin('project_standings', 'standing', 'standing.id = project.id')
      .leftJoin('assignments', 'lead', "lead.projectId = project.id AND lead.role = 'lead'")
      .leftJoin('departments', 'department', 'department.id = lead.departmentId')
      .leftJoin(ProjectRatingRow, 'own', 'own.id = standing.selfRatingId')
      .leftJoin(ProjectRatingRow, 'seen', 'seen.id = standing.inspectorRatingId')
      .leftJoin(RatingReviewRow, 'review', `review.projectId = project.id AND review.subject = ${SUBJECT}`)
      .select([
        ...['project.id AS "id"', 'project.id AS "projectId"', 'project.code AS "code"', 'project.name AS "name"', 'lead.departmentId AS "leadDepartmentId"'],
        ...['department.name AS "leadDepartmentName"', 'standing.lightColour AS "light"', 'standing.selfRating AS "selfRating"', 'own.comment AS "selfComment"'],
        ...['own.ratedAt AS "selfRatedAt"', 'standing.inspectorRating AS "inspectorRating"', 'seen.comment AS "inspectorComment"', 'seen.ratedAt AS "inspectorRatedAt"'],
        ...[`CASE WHEN ${ROSY} THEN 1 ELSE 0 END AS "rosy"`, `${SUBJECT} AS "subject"`],
        ...['review.notedAt AS "resolvedAt"', 'review.notedBy AS "resolvedBy"', 'review.note AS "resolution"'],
      ])
      .where(`project.districtId = :districtId AND ${DIFFER}`, { districtId });
  }
}

function toRating({ id, projectId, side, period, rating, comment, ratedAt, ratedBy, demo }: ProjectRatingRow): ProjectRating {
  return { id, projectId, side, period, rating, comment, ratedAt, ratedBy, demo };
}

function toDisagreement({ rosy, subject: _subject, ...line }: Line): RatingDisagreement {
  return { ...line, rosy: Boolean(Number(rosy)), resolved: line.resolvedAt !== null };
}
