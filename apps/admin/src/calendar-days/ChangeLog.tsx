import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { CalendarChange } from '@portfolio/contracts';
import { useState } from 'react';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';
import { instantWords } from '../ui/dates';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { ChangeMoves } from './ChangeMoves';

const LATEST = '[0,99]';

/** Every change of the calendar, latest first, with what it moved. */
export function ChangeLog() {
  const query = useApi<CalendarChange[]>('/calendar-changes', { query: { range: LATEST } });
  return (
    <Loaded query={query}>
      {(changes) =>
        changes.length === 0 ? (
          <EmptyState why="日历还没有变更。" next="登记、导入、确认或撤销后，这里会记下受影响的节点和期限。" />
        ) : (
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}>
            {changes.map((change) => (
              <Change key={change.id} change={change} />
            ))}
          </Box>
        )
      }
    </Loaded>
  );
}

function Change({ change: { id, at, actorName, summary, reason, moved } }: { change: CalendarChange }) {
  const reads = useMay()('project.read');
  const [open, setOpen] = useState(false);
  return (
    <Box component="li" sx={{ px: 2, py: 1, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box sx={{ overflowWrap: 'anywhere' }}>{summary}</Box>
      <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
        {actorName}，{instantWords(at)}
        {reason !== null && `，原因：${reason}`}
        {moved === 0 && '；没有在办事项受影响'}
        {moved > 0 && !reads && `；${moved} 项受影响`}
        {moved > 0 && reads && (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? '收起' : `查看受影响的 ${moved} 项`}
          </Button>
        )}
      </Box>
      {open && <ChangeMoves changeId={id} total={moved} />}
    </Box>
  );
}
