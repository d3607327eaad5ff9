import { BLOCKER_ACTION_LABELS, type BlockerDetail, type BlockerStep } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { InstantText } from '../ui/DateText';
import { Section } from '../ui/Section';

/** Everything that was done about it, oldest first. */
export function BlockerTimeline({ blocker }: { blocker: BlockerDetail }) {
  return (
    <Section title="办理记录" aside={`${blocker.steps.length} 步`}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, px: 2, py: 1 }}>
        {blocker.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </Box>
    </Section>
  );
}

function Step({ step: { action, at, actor, departmentName, text } }: { step: BlockerStep }) {
  return (
    <Box component="li" data-keep sx={{ position: 'relative', pl: 2, pb: 1.5, ml: 0.5, borderLeft: 1, borderColor: 'divider', '&:last-child': { borderColor: 'transparent', pb: 0.5 }, '&::before': { content: '""', position: 'absolute', left: -4, top: 8, width: 7, height: 7, borderRadius: '50%', bgcolor: 'primary.main' } }}>
      <Box component="span" sx={{ fontWeight: 500 }}>{BLOCKER_ACTION_LABELS[action]}</Box>　{departmentName} {actor}
      <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
        <InstantText value={at} />
      </Box>
      {text !== null && <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Box>}
    </Box>
  );
}
