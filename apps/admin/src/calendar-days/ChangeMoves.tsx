import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { CalendarMove } from '@portfolio/contracts';
import { useState } from 'react';
import { useApi } from '../app/useApi';
import { Loaded } from '../ui/Loaded';

const STEP = 50;
const MOST = 200;

/** What one change moved; more on demand. */
export function ChangeMoves({ changeId, total }: { changeId: string; total: number }) {
  const [shown, setShown] = useState(STEP);
  const query = useApi<CalendarMove[]>('/calendar-moves', { query: { filter: JSON.stringify({ changeId }), range: JSON.stringify([0, shown - 1]) } });
  return (
    <Loaded query={query}>
      {(moves) => (
        <>
          <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: 13, overflowWrap: 'anywhere' }}>
            {moves.map(({ id, label, what, from, to }) => (
              <li key={id}>
                {label} {what}：{from ?? '空'} → {to ?? '空'}
              </li>
            ))}
          </Box>
          {moves.length < total && moves.length < MOST && (
            <Button size="small" onClick={() => setShown(Math.min(MOST, shown + STEP * 3))}>
              再看一些（共 {total} 项）
            </Button>
          )}
          {moves.length >= MOST && moves.length < total && <Box sx={{ fontSize: 13, color: 'text.secondary' }}>共 {total} 项，此处只列前 {MOST} 项。</Box>}
        </>
      )}
    </Loaded>
  );
}
