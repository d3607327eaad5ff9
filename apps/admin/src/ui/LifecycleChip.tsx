import Chip from '@mui/material/Chip';
import { LIFECYCLE_LABELS } from '@portfolio/contracts';
import type { LifecycleState } from '@portfolio/contracts';

/** 项目阶段 as a quiet label; a stage is a fact, not a judgement, so it has no colour of its own. */
export function LifecycleChip({ state }: { state: LifecycleState }) {
  const halted = state === 'suspended' || state === 'withdrawn';
  return <Chip label={LIFECYCLE_LABELS[state]} sx={{ height: 20, color: halted ? 'text.secondary' : 'text.primary', borderStyle: halted ? 'dashed' : 'solid', borderColor: 'divider' }} />;
}
