import Box from '@mui/material/Box';
import type { CoverageItem } from '@portfolio/contracts';
import { LifecycleChip } from '../ui/LifecycleChip';
import { LightBadge } from '../ui/LightBadge';
import { OwnerLabel } from '../ui/OwnerLabel';
import { TextLink } from '../ui/TextLink';

/** A project of the chosen work: light, stage, owner, and the way to it. */
export function ItemProject({ project }: { project: CoverageItem['projects'][number] }) {
  return (
    <Box sx={{ py: 1, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <TextLink to={`/projects/${project.id}/show`} data-verbatim sx={{ display: 'block', overflowWrap: 'anywhere' }}>
        {project.code} {project.name}
      </TextLink>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 0.5 }}>
        <LightBadge colour={project.light} /> <LifecycleChip state={project.lifecycle} />
      </Box>
      <Box sx={{ mt: 0.5, fontSize: 13 }}>
        牵头单位：
        <OwnerLabel name={project.leadDepartmentName} ownership={project.ownership} />
      </Box>
    </Box>
  );
}
