import { BLOCKER_STATE_LABELS, BLOCKER_TYPE_LABELS, type Blocker } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { DateText } from '../ui/DateText';
import { DemoMark, Mark } from '../ui/Mark';
import { TextLink } from '../ui/TextLink';
import { Late } from './DeadlineText';

interface BlockerLinesProps {
  blockers: readonly Blocker[];
  /** What is known from where the lines stand and need not be said. */
  without?: 'project' | 'department';
}

/** Blockers as sentences, one a line: what, where, by whom until when. */
export function BlockerLines({ blockers, without }: BlockerLinesProps) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {blockers.map((blocker) => (
        <Box component="li" key={blocker.id} sx={{ px: 1.5, py: 0.75, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 }, overflowWrap: 'anywhere' }}>
          {BLOCKER_TYPE_LABELS[blocker.type]}：<TextLink to={`/blockers/${blocker.id}/show`}>{blocker.title}</TextLink> {blocker.escalatedOn !== null && <Mark title={blocker.escalationReason ?? ''}>提请调度</Mark>} {blocker.demo && <DemoMark />}
          <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
            {BLOCKER_STATE_LABELS[blocker.state]}
            {without !== 'project' && `，${blocker.projectName}`}
            {without !== 'department' && `，${blocker.departmentName}`}
            ，时限<DateText value={blocker.deadline} /> <Late blocker={blocker} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}
