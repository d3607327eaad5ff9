import type { Project } from '@portfolio/contracts';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { RaiseDialog } from './RaiseDialog';

/** 提出问题, about one project or one that is chosen. */
export function RaiseButton({ project }: { project?: Pick<Project, 'id' | 'code' | 'name'> }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={project === undefined ? 'contained' : 'outlined'} onClick={() => setOpen(true)}>
        提出问题
      </Button>
      {open && <RaiseDialog {...(project && { project })} onClose={() => setOpen(false)} />}
    </>
  );
}
