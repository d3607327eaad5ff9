import Box from '@mui/material/Box';
import { DateText } from '../ui/DateText';
import { ClaimNote } from './ClaimNote';
import { MilestoneName } from './MilestoneName';
import { MilestoneRowActions } from './MilestoneRowActions';
import type { MilestoneRowsProps } from './MilestoneTable';
import { firstWords } from './milestoneModel';
import { VarianceText } from './VarianceText';
import { Standing } from './Standing';
import { rowOf } from './timelineModel';
import { TimelineRow } from './TimelineRow';

/** The schedule on a phone: one item a milestone, its buttons under it. */
export function MilestoneItems({ project, milestones, label, span, today }: MilestoneRowsProps) {
  return (
    <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {milestones.map((milestone) => (
        <Box component="li" key={milestone.id} sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              <MilestoneName milestone={milestone} project={project} />
            </Box>
            <Standing milestone={milestone} />
          </Box>
          <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
            计划 <DateText value={milestone.baselineDate} />
            {firstWords(milestone) !== null && `（${firstWords(milestone)}）`}
            {milestone.actualDate !== null && (
              <>
                ，完成 <DateText value={milestone.actualDate} />
              </>
            )}
            {milestone.actualDate === null && milestone.forecastDate !== null && (
              <>
                ，预计 <DateText value={milestone.forecastDate} />
              </>
            )}
            <VarianceText milestone={milestone} />
            ，
            <Box component="span" sx={{ whiteSpace: 'nowrap' }}>权重 {milestone.weight}</Box>
          </Box>
          <ClaimNote milestone={milestone} />
          {span !== null && <TimelineRow row={rowOf(milestone, span, today)} span={span} today={today} />}
          <MilestoneRowActions milestone={milestone} project={project} />
        </Box>
      ))}
    </Box>
  );
}
