import type { LightColour } from './lights';
import type { Rating } from './projects';

/** Whose opinion: the unit's own (自评) or the inspector's (督查评). Neither is ever merged into the light. */
export const RATING_SIDES = ['self', 'inspector'] as const;
export type RatingSide = (typeof RATING_SIDES)[number];
export const RATING_SIDE_LABELS: Record<RatingSide, string> = { self: '自评', inspector: '督查评' };
export const RATING_LABELS: Record<Rating, string> = { green: '正常', yellow: '预警', red: '滞后' };

/** One rating as it was given; later ones stand beside it, never over it. */
export interface ProjectRating {
  id: string;
  projectId: string;
  side: RatingSide;
  /** ISO week. */
  period: string;
  rating: Rating;
  comment: string;
  ratedAt: string;
  ratedBy: string;
  demo: boolean;
}

/** 评级分歧: opinions and light of one project that do not agree; a work item until they do or an inspector says why. */
export interface RatingDisagreement {
  id: string;
  projectId: string;
  code: string;
  name: string;
  leadDepartmentId: string | null;
  leadDepartmentName: string | null;
  light: LightColour;
  selfRating: Rating | null;
  selfComment: string | null;
  selfRatedAt: string | null;
  inspectorRating: Rating | null;
  inspectorComment: string | null;
  inspectorRatedAt: string | null;
  /** Self-rating better than the light: the unit sees it rosier than the rules do. */
  rosy: boolean;
  resolved: boolean;
  resolvedAt: string | null;
  resolvedBy: string | null;
  resolution: string | null;
}
