import type { FilingDetail } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { DateText } from '../ui/DateText';
import { withMilestone, type FilingDraft } from './filingModel';

interface FilingMilestonesProps {
  filing: FilingDetail;
  draft: FilingDraft;
  onEdit: (draft: FilingDraft) => void;
  problem: string | undefined;
}

/** The open milestones: done on which day, or expected when; empty where nothing changed. */
export function FilingMilestones({ filing, draft, onEdit, problem }: FilingMilestonesProps) {
  const open = filing.known.milestones.filter(({ actualDate, claimedDate }) => actualDate === null && claimedDate === null);
  if (open.length === 0) return null;
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0 }}>
      <Typography component="legend" variant="subtitle2" sx={{ mb: 1 }}>
        节点（只填有变化的；完成日期报送后由督查室核实）
      </Typography>
      {problem !== undefined && <Typography variant="body2" color="error" sx={{ mb: 1 }}>{problem}</Typography>}
      {open.map((milestone) => {
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
    </Box>
  );
}
