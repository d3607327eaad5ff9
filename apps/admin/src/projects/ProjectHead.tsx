import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ProjectDetail } from '@portfolio/contracts';
import type { ReactNode } from 'react';
import { ProgressBar } from '../ui/ProgressBar';
import { LifecycleSteps } from './LifecycleSteps';
import { RatingsLine } from '../ratings/RatingsLine';
import { LightReasons } from './LightReasons';
import { NextStepLine } from './NextStepLine';
import { ProjectFacts } from './ProjectFacts';
import { progressWords } from './projectModel';

/** The first screen: stage, light with its reasons, progress, next step; beside it whose it is. */
export function ProjectHead({ project }: { project: ProjectDetail }) {
  const progress = progressWords(project);
  return (
    <Paper variant="outlined" sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' }, mb: 2 }}>
      <Box component="section" aria-label="现状" sx={{ display: 'grid', gap: 2, alignContent: 'start', p: 2 }}>
        <LifecycleSteps state={project.lifecycle} />
        <Box sx={{ display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 2, rowGap: 1.5 }}>
          <Row label="亮灯">
            <LightReasons project={project} />
          </Row>
          <Row label="评级">
            <RatingsLine project={project} />
          </Row>
          <Row label="形象进度">
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
              <ProgressBar percent={project.progressPercent} planned={project.plannedPercent} width={160} />
              <Box component="span" sx={{ color: progress.late === true ? 'error.main' : 'text.primary' }}>
                {progress.text}
              </Box>
            </Box>
          </Row>
          <Row label="下一步">
            <NextStepLine project={project} />
          </Row>
        </Box>
      </Box>
      <Box component="section" aria-label="责任和概况" sx={{ p: 2, borderColor: 'divider', borderStyle: 'solid', borderWidth: 0, borderLeftWidth: { md: 1 }, borderTopWidth: { xs: 1, md: 0 } }}>
        <ProjectFacts project={project} />
      </Box>
    </Paper>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <Typography component="h2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {label}
      </Typography>
      <Box sx={{ minWidth: 0 }}>{children}</Box>
    </>
  );
}
