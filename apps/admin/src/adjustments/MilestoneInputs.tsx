import Box from '@mui/material/Box';
import type { Milestone } from '@portfolio/contracts';
import { BooleanInput, DateInput, NumberInput, TextInput, maxLength, maxValue, minLength, minValue } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DateText } from '../ui/DateText';
import { FieldAlert } from '../ui/form/FieldAlert';
import { weightsOf } from './requestModel';
import type { RequestForm } from './requestModel';

const WEIGHT = [minValue(1), maxValue(1000)];

/** Open milestones with the date and weight that are to hold; those in no baseline are taken in by a switch. Done ones stay as they are. */
export function MilestoneInputs({ milestones }: { milestones: readonly Milestone[] }) {
  return (
    <>
      <Rows milestones={milestones} />
      <WeightSum milestones={milestones} />
      <FieldAlert source="milestones" />
      <TextInput source="beyondPlanReason" label="超规划期理由（日期在规划期内的不填）" validate={[minLength(4), maxLength(500)]} multiline helperText="新计划日期晚于规划期末的须写明依据，审批时单独列出" />
    </>
  );
}

/** The sum that the next baseline keeps, while weights are being changed. */
function WeightSum({ milestones }: { milestones: readonly Milestone[] }) {
  const [weights, taken] = useWatch<RequestForm, ['weights', 'taken']>({ name: ['weights', 'taken'] });
  const { before, after } = weightsOf({ weights, taken }, milestones);
  if (before === 0) return null;
  return (
    <Box aria-live="polite" sx={{ mt: 1, color: before === after ? 'text.secondary' : 'error.main' }}>
      权重合计 {after}，{before === after ? '与现行基线一致' : `应与现行基线一致（${before}），${after > before ? `多出 ${after - before}` : `还差 ${before - after}`}`}
    </Box>
  );
}

function Rows({ milestones }: { milestones: readonly Milestone[] }) {
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
