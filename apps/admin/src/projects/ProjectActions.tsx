import Button from '@mui/material/Button';
import type { ProjectDetail } from '@portfolio/contracts';
import { LinkBase } from 'react-admin';
import { useMay } from '../app/useSession';
import { TransitionButton } from './TransitionButton';

/** What this user may do with the project as a whole. */
export function ProjectActions({ project }: { project: ProjectDetail }) {
  const may = useMay();
  return (
    <>
      {may('project.transition', project) && <TransitionButton project={project} />}
      {may('project.edit', project) && (
        <Button variant="outlined" component={LinkBase} to={`/projects/${project.id}`}>
          修改项目
        </Button>
      )}
    </>
  );
}
