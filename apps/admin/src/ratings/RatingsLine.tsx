import Box from '@mui/material/Box';
import { RATING_SIDE_LABELS } from '@portfolio/contracts';
import type { ProjectDetail } from '@portfolio/contracts';
import { useMay } from '../app/useSession';
import { RateButton } from './RateButton';
import { RatingBadge } from './RatingBadge';

/** The two opinions beside the light, with the button for who may give one. */
export function RatingsLine({ project }: { project: ProjectDetail }) {
  const may = useMay();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
      <span>
        {RATING_SIDE_LABELS.self} <RatingBadge rating={project.selfRating} />
      </span>
      <span>
        {RATING_SIDE_LABELS.inspector} <RatingBadge rating={project.inspectorRating} />
      </span>
      <Box data-screen component="span">
        {may('rating.self', project) && <RateButton project={project} side="self" />}
        {may('rating.inspect') && <RateButton project={project} side="inspector" />}
      </Box>
    </Box>
  );
}
