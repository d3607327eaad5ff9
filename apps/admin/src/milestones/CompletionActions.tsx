import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Milestone } from '@portfolio/contracts';
import { useState } from 'react';
import { api } from '../app/api';
import type { Owned } from '../app/access';
import { useAction } from '../app/useAction';
import { useMay, useSession } from '../app/useSession';
import { claimable } from './claimModel';
import { CompleteMilestoneButton } from './CompleteMilestoneButton';
import { ReturnClaimDialog } from './ReturnClaimDialog';

/** What this user may do about a milestone's completion: claim it, take the claim back, accept or return somebody else's. */
export function CompletionActions({ milestone, owner = milestone }: { milestone: Milestone; owner?: Owned }) {
  const may = useMay();
  const userId = useSession()?.user.id ?? null;
  const [returning, setReturning] = useState(false);
  const act = (step: string) => api.post(`/milestones/${milestone.id}/completion/${step}`, { version: milestone.version });
  const refresh = ['milestones', 'projects'];
  const accept = useAction(() => act('acceptance'), { done: `已核实「${milestone.name}」完成`, refresh });
  const withdraw = useAction(() => act('withdrawal'), { done: `已撤回「${milestone.name}」的完成申报`, refresh });
  const claim = milestone.completionClaim;
  const label = `${milestone.projectName} ${milestone.name}`;
  if (claim?.state !== 'pending') return claimable(milestone) && may('milestone.complete', owner) ? <CompleteMilestoneButton milestone={milestone} /> : null;
  return (
    <Box sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      {may('milestone.accept') && claim.claimedById !== userId && (
        <>
          <Button variant="outlined" disabled={accept.pending} onClick={() => void accept.run(undefined).catch(() => undefined)} aria-label={`核实：${label}`}>
            核实
          </Button>
          <Button onClick={() => setReturning(true)} aria-label={`退回：${label}`}>
            退回
          </Button>
        </>
      )}
      {may('milestone.complete', owner) && (
        <Button disabled={withdraw.pending} onClick={() => void withdraw.run(undefined).catch(() => undefined)} aria-label={`撤回申报：${label}`}>
          撤回申报
        </Button>
      )}
      {returning && <ReturnClaimDialog milestone={milestone} onClose={() => setReturning(false)} />}
    </Box>
  );
}
