import { RATING_LABELS, RATING_SIDE_LABELS } from '@portfolio/contracts';
import type { LateProject } from '@portfolio/contracts';

/** 自评正常，督查评滞后: opinions beside the light, never merged into it. */
export function RatingWords({ project: { selfRating, inspectorRating } }: { project: Pick<LateProject, 'selfRating' | 'inspectorRating'> }) {
  const words = (rating: LateProject['selfRating']) => (rating === null ? '未评' : RATING_LABELS[rating]);
  return (
    <>
      {RATING_SIDE_LABELS.self}
      {words(selfRating)}，{RATING_SIDE_LABELS.inspector}
      {words(inspectorRating)}
    </>
  );
}
