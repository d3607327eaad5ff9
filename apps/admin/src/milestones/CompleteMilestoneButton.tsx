import type { Milestone } from '@portfolio/contracts';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { CompleteMilestoneDialog } from './CompleteMilestoneDialog';

/** 申报完成: opens the dialog that asks for the actual date and, when late, for the reason. */
export function CompleteMilestoneButton({ milestone }: { milestone: Milestone }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)} aria-label={`申报完成：${milestone.projectName} ${milestone.name}`}>
        申报完成
      </Button>
      <CompleteMilestoneDialog milestone={milestone} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
