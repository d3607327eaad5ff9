import Box from '@mui/material/Box';
import type { Milestone } from '@portfolio/contracts';
import { BooleanInput, DateInput, NumberInput, maxValue, minValue } from 'react-admin';
import { DateText } from '../ui/DateText';

const WEIGHT = [minValue(1), maxValue(1000)];

/** Open milestones with the date and weight that are to hold; those in no baseline are taken in by a switch. Done ones stay as they are. */
export function MilestoneInputs({ milestones }: { milestones: readonly Milestone[] }) {
  return (
    <Box component="ul" aria-label="节点的新日期和权重" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {milestones
        .filter(({ actualDate }) => actualDate === null)
        .map((milestone) => (
          <Box component="li" key={milestone.id} sx={{ py: 0.5, borderBottom: 1, borderColor: 'divider' }}>
            <Box sx={{ mb: 0.5 }}>
              {milestone.name}
              <Box component="span" sx={{ ml: 1, fontSize: 12, color: 'text.secondary' }}>
                现计划 <DateText value={milestone.baselineDate} />
                {milestone.firstBaselineDate !== null && milestone.firstBaselineDate !== milestone.baselineDate && (
                  <>
                    ，首版 <DateText value={milestone.firstBaselineDate} />
                  </>
                )}
                {milestone.baselineNumber === 0 && '，未纳入基线'}
              </Box>
            </Box>
            <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 96px', sm: '1fr 96px 160px' }, gap: 1, alignItems: 'center' }}>
              <DateInput source={`dates.${milestone.id}`} label="新计划日期" helperText={false} />
              <NumberInput source={`weights.${milestone.id}`} label="权重" validate={WEIGHT} step={1} helperText={false} />
              {milestone.baselineNumber === 0 && <BooleanInput source={`taken.${milestone.id}`} label="纳入基线" helperText={false} />}
            </Box>
          </Box>
        ))}
    </Box>
  );
}
