import Box from '@mui/material/Box';
import type { Ownership } from '@portfolio/contracts';
import { ProposedMark } from './Mark';

interface OwnerLabelProps {
  /** 牵头单位; null when nobody has been named. */
  name: string | null;
  ownership: Ownership;
  /** Why it was proposed. */
  reason?: string | null;
}

/** 牵头单位; wears 拟定 until a planner has confirmed it. */
export function OwnerLabel({ name, ownership, reason }: OwnerLabelProps) {
  if (name === null) return <Box component="span" sx={{ color: 'text.secondary' }}>未明确</Box>;
  return (
    <Box component="span">
      {name}
      {ownership === 'proposed' && (
        <>
          {' '}
          <ProposedMark reason={reason ?? null} />
        </>
      )}
    </Box>
  );
}
