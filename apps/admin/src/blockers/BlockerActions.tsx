import { BLOCKER_ACTION_LABELS, type BlockerDetail, type PersonsBlockerAction } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { BlockerDialog } from './BlockerDialog';
import { mainAction } from './blockerModel';

/** What this user may do with the blocker now; the step it waits for first, taking it back last. */
export function BlockerActions({ blocker }: { blocker: BlockerDetail }) {
  const [open, setOpen] = useState<PersonsBlockerAction | null>(null);
  const main = mainAction(blocker.actions);
  const actions = blocker.actions.filter((action): action is PersonsBlockerAction => action !== 'raise' && action !== 'go_over').sort((a, b) => Number(b === main) - Number(a === main) || Number(a === 'withdraw') - Number(b === 'withdraw'));
  if (actions.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 3 }}>
      {actions.map((action) => (
        <Button key={action} variant={action === main ? 'contained' : 'outlined'} color={action === 'withdraw' ? 'error' : 'primary'} onClick={() => setOpen(action)}>
          {BLOCKER_ACTION_LABELS[action]}
        </Button>
      ))}
      {open !== null && <BlockerDialog action={open} blocker={blocker} onClose={() => setOpen(null)} />}
    </Box>
  );
}
