import { Box, Button, Checkbox } from '@mui/material';
import type { BulkAcceptance, ClaimState, Milestone } from '@portfolio/contracts';
import { useNotify } from 'react-admin';
import { useState } from 'react';
import { api } from '../app/api';
import { listQuery } from '../app/dataProvider';
import { useAction } from '../app/useAction';
import { useApi } from '../app/useApi';
import { useCountOf } from '../app/useCountOf';
import { useMay, useSession } from '../app/useSession';
import { CompletionActions } from '../milestones/CompletionActions';
import { Loaded } from '../ui/Loaded';
import { EmptyState } from '../ui/EmptyState';
import { Section } from '../ui/Section';
import { TextLink } from '../ui/TextLink';
import { listLink } from '../ui/list/listLink';
import { MilestoneLines } from './MilestoneLines';

interface DeskClaimsProps {
  title: string;
  states: readonly ClaimState[];
  /** Only those of this unit's projects. */
  unitId?: string | null;
}

const SHOWN = 50;

/** 完成申报 that wait, or were returned, oldest first; who may accept ticks several and accepts them in one go. */
export function DeskClaims({ title, states, unitId }: DeskClaimsProps) {
  const filter = { claim: states, ...(unitId != null && { unitId }) };
  const query = useApi<Milestone[]>('/milestones', { query: listQuery({ filter, sort: { field: 'claimedAt', order: 'ASC' }, perPage: SHOWN }) });
  const total = useCountOf('milestones', filter, { enabled: true });
  const all = total !== undefined && total > 0 ? <TextLink to={listLink('milestones', filter)}>{total > SHOWN ? `先列 ${SHOWN} 项，全部 ${total} 项` : `全部 ${total} 项`}</TextLink> : undefined;
  return (
    <Section title={title} aside={all}>
      <Loaded query={query}>{(milestones) => (milestones.length === 0 ? <EmptyState why="没有待核实或退回的完成申报。" /> : <Claims milestones={milestones} showDepartment={unitId == null} />)}</Loaded>
    </Section>
  );
}

function Claims({ milestones, showDepartment }: { milestones: readonly Milestone[]; showDepartment: boolean }) {
  const accepts = useMay()('milestone.accept');
  const userId = useSession()?.user.id ?? null;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const notify = useNotify();
  const chosen = milestones.filter(({ id }) => ticked.includes(id));
  const accept = useAction(() => api.post<BulkAcceptance>('/milestones/completion/acceptances', { milestones: chosen.map(({ id, version }) => ({ milestoneId: id, version })) }), {
    refresh: ['milestones', 'projects'],
    onDone: ({ accepted, refused }) => {
      setTicked([]);
      const why = refused.map(({ milestoneName, message }) => `「${milestoneName ?? ''}」${message}`).join('');
      notify(`已核实 ${accepted.length} 项${refused.length > 0 ? `，${refused.length} 项未核实：${why}` : ''}`, { type: refused.length > 0 ? 'warning' : 'success' });
    },
  });
  const toggle = (id: string) => setTicked((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));
  return (
    <>
      <MilestoneLines
        milestones={milestones}
        showDepartment={showDepartment}
        action={(milestone) => (
          <Box sx={{ display: 'flex', alignItems: 'center' }}>
            {accepts && milestone.completionClaim?.claimedById !== userId && (
              <Checkbox checked={ticked.includes(milestone.id)} onChange={() => toggle(milestone.id)} slotProps={{ input: { 'aria-label': `选择：${milestone.projectName} ${milestone.name}` } }} />
            )}
            <CompletionActions milestone={milestone} />
          </Box>
        )}
      />
      {accepts && (
        <Box sx={{ px: 1.5, py: 1 }}>
          <Button variant="contained" disabled={chosen.length === 0 || accept.pending} onClick={() => void accept.run(undefined).catch(() => undefined)}>
            核实所选 {chosen.length} 项
          </Button>
        </Box>
      )}
    </>
  );
}
