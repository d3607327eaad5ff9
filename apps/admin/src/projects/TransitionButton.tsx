import Button from '@mui/material/Button';
import type { LifecycleOption, ProjectDetail } from '@portfolio/contracts';
import { useState } from 'react';
import { useApi } from '../app/useApi';
import { TransitionDialog } from './TransitionDialog';

/** 变更阶段, where the server offers a step; a suspended project has none. */
export function TransitionButton({ project }: { project: ProjectDetail }) {
  const { data: options = [] } = useApi<LifecycleOption[]>(`/projects/${project.id}/transitions`);
  const [open, setOpen] = useState(false);
  if (options.length === 0) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        变更阶段
      </Button>
      {open && <TransitionDialog project={project} options={options} onClose={() => setOpen(false)} />}
    </>
  );
}
