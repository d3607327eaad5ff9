import { BLOCKER_STATE_LABELS, OPEN_BLOCKER_STATES, type Blocker, type FilingToFill } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';
import { RaiseDialog } from '../blockers/RaiseDialog';
import { TextLink } from '../ui/TextLink';

/** 要素问题 of the project that are not closed, and raising one without leaving the form. */
export function FilingBlockers({ filing: { projectId, projectCode, projectName } }: { filing: FilingToFill }) {
  const may = useMay();
  const [raising, setRaising] = useState(false);
  const { data = [] } = useApi<Blocker[]>('/blockers', { query: { filter: JSON.stringify({ projectId, state: OPEN_BLOCKER_STATES }), range: '[0,49]' } });
  if (!may('blocker.raise')) return null;
  return (
    <Box component="section" aria-label="要素问题">
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="subtitle2" sx={{ flex: 1 }}>要素问题{data.length > 0 && `（未销号 ${data.length} 个）`}</Typography>
        <Button onClick={() => setRaising(true)}>提出问题</Button>
      </Box>
      {data.map(({ id, title, departmentName, state }) => (
        <Box key={id} sx={{ py: 0.5, overflowWrap: 'anywhere' }}>
          <TextLink to={`/blockers/${id}/show`}>{title}</TextLink>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            ，{departmentName}，{BLOCKER_STATE_LABELS[state]}
          </Box>
        </Box>
      ))}
      {data.length === 0 && <Typography variant="body2" sx={{ color: 'text.secondary' }}>被用地、资金、审批等卡住时，在这里提出，由责任单位办理。</Typography>}
      {raising && <RaiseDialog project={{ id: projectId, code: projectCode, name: projectName }} onClose={() => setRaising(false)} stay />}
    </Box>
  );
}
