import type { ProjectDetail } from '@portfolio/contracts';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { DraftOrderDialog } from './DraftOrderDialog';

/** 起草督办单 for a project, from something the rules say is wrong with it now. */
export function DraftOrderButton({ project }: { project: Pick<ProjectDetail, 'id' | 'name'> }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        起草督办单
      </Button>
      {open && <DraftOrderDialog project={project} onClose={() => setOpen(false)} />}
    </>
  );
}
