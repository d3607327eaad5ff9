import Box from '@mui/material/Box';
import { LIFECYCLE_LABELS } from '@portfolio/contracts';
import type { LifecycleState } from '@portfolio/contracts';
import { LIFECYCLE_ORDER } from '@portfolio/rules';
import { Mark } from '../ui/Mark';

/** 储备 → 前期 → 在建 → 竣工 → 投用 with the present stage; 暂缓 and 退出 stand beside the way. */
export function LifecycleSteps({ state }: { state: LifecycleState }) {
  const here = LIFECYCLE_ORDER.findIndex((step) => step === state);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Box component="ol" aria-label="项目阶段" sx={{ display: 'flex', flex: '1 1 280px', maxWidth: 560, m: 0, p: 0, listStyle: 'none' }}>
        {LIFECYCLE_ORDER.map((step, index) => (
          <Step key={step} state={step} place={index < here ? 'past' : index === here ? 'present' : 'future'} first={index === 0} />
        ))}
      </Box>
      {here < 0 && <Mark>{LIFECYCLE_LABELS[state]}</Mark>}
    </Box>
  );
}

interface StepProps {
  state: LifecycleState;
  place: 'past' | 'present' | 'future';
  first: boolean;
}

function Step({ state, place, first }: StepProps) {
  const reached = place !== 'future';
  return (
    <Box component="li" aria-current={place === 'present' ? 'step' : undefined} sx={{ flex: 1, textAlign: 'center', color: reached ? 'text.primary' : 'text.secondary', fontWeight: place === 'present' ? 600 : 400 }}>
      <Box aria-hidden sx={{ position: 'relative', height: 16, '&::before': first ? undefined : { content: '""', position: 'absolute', top: 7, left: 'calc(-50% + 8px)', right: 'calc(50% + 8px)', height: 2, bgcolor: reached ? 'primary.main' : 'divider' } }}>
        <Box
          sx={{
            position: 'absolute',
            left: 'calc(50% - 6px)',
            top: 2,
            width: 12,
            height: 12,
            borderRadius: '50%',
            border: 2,
            borderColor: reached ? 'primary.main' : 'divider',
            bgcolor: place === 'past' ? 'primary.main' : 'background.paper',
            ...(place === 'present' && { boxShadow: (theme) => `inset 0 0 0 2px ${theme.palette.background.paper}`, bgcolor: 'primary.main' }),
          }}
        />
      </Box>
      {LIFECYCLE_LABELS[state]}
    </Box>
  );
}
