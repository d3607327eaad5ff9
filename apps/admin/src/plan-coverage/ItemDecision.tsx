import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { CoverageItem, CoverageProgramme, PlanItem } from '@portfolio/contracts';
import { useState } from 'react';
import { api } from '../app/api';
import { useAction } from '../app/useAction';
import { useMay } from '../app/useSession';
import { mayBeNotEstablished } from './coverageModel';
import { NewProjectDialog } from './NewProjectDialog';
import { NotEstablishedDialog } from './NotEstablishedDialog';

interface ItemDecisionProps {
  item: CoverageItem;
  programme: CoverageProgramme;
}

/** A work without a project: the planner opens one, or records 未立项 with the reason, or takes that back; 未立项 also where the only project is untouched. */
export function ItemDecision({ item, programme }: ItemDecisionProps) {
  const may = useMay();
  const [dialog, setDialog] = useState<'project' | 'reason' | null>(null);
  const { run, pending } = useAction(() => api.delete<PlanItem>(`/plan-items/${item.id}/not-established`, { body: { version: item.version } }), { done: '已撤销未立项，重新建立储备项目', refresh: ['plan-items', 'projects', 'programmes'] });
  if (item.state === 'not_established') {
    return (
      <>
        <Typography sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>原因：{item.notEstablishedReason}</Typography>
        {may('plan_item.decide') && (
          <Button variant="outlined" loading={pending} onClick={() => void run(undefined).catch(() => undefined)} sx={{ mt: 1 }}>
            撤销未立项
          </Button>
        )}
      </>
    );
  }
  const close = () => setDialog(null);
  if (item.projects.length > 0) {
    if (!mayBeNotEstablished(item) || !may('plan_item.decide')) return null;
    return (
      <>
        <Button variant="outlined" onClick={() => setDialog('reason')} sx={{ mt: 1 }}>
          登记未立项
        </Button>
        {dialog === 'reason' && <NotEstablishedDialog item={item} onClose={close} />}
      </>
    );
  }
  return (
    <>
      <Typography sx={{ mt: 0.5 }}>这一项还没有项目，也没有说明原因。</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {may('project.create') && (
          <Button variant="contained" onClick={() => setDialog('project')}>
            新建项目
          </Button>
        )}
        {may('plan_item.decide') && (
          <Button variant="outlined" onClick={() => setDialog('reason')}>
            登记未立项
          </Button>
        )}
      </Box>
      {dialog === 'project' && <NewProjectDialog item={item} programme={programme} onClose={close} />}
      {dialog === 'reason' && <NotEstablishedDialog item={item} onClose={close} />}
    </>
  );
}
