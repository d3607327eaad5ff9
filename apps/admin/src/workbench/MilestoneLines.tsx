import type { Milestone } from '@portfolio/contracts';
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { DateText } from '../ui/DateText';
import { ClaimNote } from '../milestones/ClaimNote';
import { firstVarianceWords } from '../milestones/milestoneModel';
import { Standing } from '../milestones/Standing';
import { DemoMark } from '../ui/Mark';
import { OwnerLabel } from '../ui/OwnerLabel';
import { TextLink } from '../ui/TextLink';

interface MilestoneLinesProps {
  milestones: readonly Milestone[];
  /** The one thing to do about a line. */
  action?: (milestone: Milestone) => ReactNode;
  /** Whether the unit is named: needless on the unit's own desk. */
  showDepartment?: boolean;
}

/** Milestones as sentences, one a line: what, which project, how late, and the one button. */
export function MilestoneLines({ milestones, action, showDepartment = false }: MilestoneLinesProps) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {milestones.map((milestone) => (
        <Box
          component="li"
          key={milestone.id}
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 1.5, py: 0.75, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}
        >
          <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
            <Box sx={{ overflowWrap: 'anywhere' }}>
              「{milestone.name}」<Standing milestone={milestone} />
            </Box>
            <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
              <TextLink to={`/projects/${milestone.projectId}/show`} underline="always">{milestone.projectName}</TextLink>
              {showDepartment && (
                <>
                  ，<OwnerLabel name={milestone.leadDepartmentName} ownership={milestone.ownership} />
                </>
              )}
              ，计划 <DateText value={milestone.baselineDate} />{variance(milestone)} {milestone.demo && <DemoMark />}
            </Box>
            <ClaimNote milestone={milestone} />
          </Box>
          {action?.(milestone)}
        </Box>
      ))}
    </Box>
  );
}

/** Of the date now expected, else of the planned one. */
function variance({ firstBaselineDate, baselineDate, forecastDate, actualDate }: Milestone): string {
  const words = firstVarianceWords(firstBaselineDate, actualDate ?? forecastDate ?? baselineDate);
  return words === null ? '' : `，${words}`;
}
