import type { FilingToFill } from '@portfolio/contracts';
import { addDays } from '@portfolio/rules';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useSession } from '../app/useSession';
import { DateText } from '../ui/DateText';
import { withMilestone, type FilingDraft } from './filingModel';

interface FilingMilestonesProps {
  filing: FilingToFill;
  draft: FilingDraft;
  onEdit: (draft: FilingDraft) => void;
  problem: string | undefined;
}

const SOON_DAYS = 30;

/** The open milestones: done on which day, or expected when; empty where nothing changed. Those far off stand behind a button. */
export function FilingMilestones({ filing, draft, onEdit, problem }: FilingMilestonesProps) {
  const open = filing.known.milestones.filter(({ actualDate, claimedDate }) => actualDate === null && claimedDate === null);
  const today = useSession()?.today ?? '';
  const [all, setAll] = useState(false);
  if (open.length === 0) return null;
  const said = new Set(draft.milestones.map(({ milestoneId }) => milestoneId));
  const near = open.filter(({ id, baselineDate, forecastDate }) => said.has(id) || (forecastDate ?? baselineDate ?? '') <= horizon(today) || (baselineDate ?? '9') <= horizon(today));
  const shown = all ? open : near;
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0 }}>
      <Typography component="legend" variant="subtitle2" sx={{ mb: 1, p: 0 }}>
        节点（只填有变化的；完成日期报送后由督查室核实）
      </Typography>
      {problem !== undefined && <Typography variant="body2" color="error" sx={{ mb: 1 }}>{problem}</Typography>}
      {shown.map((milestone) => {
        const entry = draft.milestones.find(({ milestoneId }) => milestoneId === milestone.id);
        const field = (label: string, source: 'completedOn' | 'forecastDate', shown: string) => (
          <TextField
            type="date"
            label={label}
            value={shown}
            onChange={(event) => onEdit(withMilestone(draft, milestone.id, { [source]: event.target.value === '' ? null : event.target.value }))}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { 'aria-label': `${milestone.name}${label}` } }}
            sx={{ width: 160 }}
          />
        );
        return (
          <Box key={milestone.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 1, borderTop: 1, borderColor: 'divider' }}>
            <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
              <div>{milestone.name}</div>
              <Typography variant="body2" sx={{ color: milestone.workingDaysLate > 0 ? 'error.main' : 'text.secondary' }}>
                计划 <DateText value={milestone.baselineDate} />
                {milestone.workingDaysLate > 0 && `，逾期 ${milestone.workingDaysLate} 个工作日`}
              </Typography>
            </Box>
            {field('完成日期', 'completedOn', entry?.completedOn ?? '')}
            {entry?.completedOn != null && (
              <TextField
                label={`${milestone.name}完成说明`}
                value={entry.note ?? ''}
                onChange={(event) => onEdit(withMilestone(draft, milestone.id, { note: event.target.value === '' ? null : event.target.value }))}
                helperText="晚于计划或补报的须说明原因"
                sx={{ flex: '1 1 220px' }}
              />
            )}
            {field('预计完成', 'forecastDate', entry?.forecastDate ?? milestone.forecastDate ?? '')}
          </Box>
        );
      })}
      {shown.length < open.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {shown.length === 0 ? `近期没有到期的节点，显示全部 ${open.length} 个` : `显示其余 ${open.length - shown.length} 个节点`}
        </Button>
      )}
    </Box>
  );
}

function horizon(today: string): string {
  return today === '' ? '' : addDays(today, SOON_DAYS);
}
