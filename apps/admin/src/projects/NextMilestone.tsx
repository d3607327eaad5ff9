import Box from '@mui/material/Box';
import type { Project } from '@portfolio/contracts';
import { TwoLine } from '../ui/TwoLine';
import { dateWords } from '../ui/dates';
import { nextMilestoneWords } from './projectModel';

interface NextMilestoneProps {
  project: Project;
  today: string;
  /** Only the days, for a phone. */
  short?: boolean;
}

/** The next milestone with the days left or late; red only when late against the baseline. */
export function NextMilestone({ project, today, short = false }: NextMilestoneProps) {
  const { nextMilestoneName: name, nextMilestoneDate: date } = project;
  const { text, late = false } = nextMilestoneWords(project, today);
  const words = (
    <Box component="span" sx={{ color: late ? 'error.main' : 'text.secondary', fontWeight: late ? 500 : 400 }}>
      {text}
    </Box>
  );
  if (name === null || short) return words;
  return <TwoLine lines={1} primary={name} title={date === null ? name : `${name}，计划 ${dateWords(date)}`} secondary={words} />;
}
