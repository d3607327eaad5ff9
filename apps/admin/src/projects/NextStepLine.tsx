import Box from '@mui/material/Box';
import type { Milestone, ProjectDetail } from '@portfolio/contracts';
import { useMay, useSession } from '../app/useSession';
import { CompleteMilestoneButton } from '../milestones/CompleteMilestoneButton';
import { useProjectMilestones } from '../milestones/useProjectMilestones';
import { DateText } from '../ui/DateText';
import { Standing } from '../milestones/Standing';
import { Loaded } from '../ui/Loaded';
import { STEP_PERMISSIONS, nextStep, stepWords } from './nextStep';

/** 下一步: one sentence with its one button. */
export function NextStepLine({ project }: { project: ProjectDetail }) {
  const query = useProjectMilestones(project.id);
  const today = useSession()?.today ?? '';
  const may = useMay();
  return (
    <Loaded query={query} skeleton={<>…</>}>
      {(milestones) => {
        const step = nextStep(project, milestones, today);
        const permission = STEP_PERMISSIONS[step.kind];
        const mine = permission !== null && may(permission, project);
        return step.kind === 'complete' ? <Complete milestone={step.milestone} mine={mine} /> : <>{stepWords(step.kind, mine)}</>;
      }}
    </Loaded>
  );
}

function Complete({ milestone, mine }: { milestone: Milestone; mine: boolean }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mt: mine ? { sm: -0.625 } : undefined }}>
      <span>
        完成「{milestone.name}」，计划 <DateText value={milestone.baselineDate} />，<Standing milestone={milestone} />
      </span>
      {mine && <CompleteMilestoneButton milestone={milestone} />}
    </Box>
  );
}
