import Alert from '@mui/material/Alert';
import type { ProjectDetail } from '@portfolio/contracts';
import { ShowBase, useShowContext } from 'react-admin';
import { RECORD_VIEW } from '../app/recordView';
import { DemoMark } from '../ui/Mark';
import { ErrorState } from '../ui/ErrorState';
import { Page } from '../ui/Page';
import { LinesSkeleton, TableSkeleton } from '../ui/Skeletons';
import { ProjectActions } from './ProjectActions';
import { ProjectHead } from './ProjectHead';
import { boxWords } from './projectModel';
import { ProjectTabs } from './ProjectTabs';

const BACK = { to: '/projects', label: '项目库' };
// The error is shown on the page, with 重试.
const QUERY = { onError: () => undefined, meta: RECORD_VIEW };

/** 项目: what, whose, how far, what is late, why, what next; below it the schedule, the source and the record. */
export function ProjectShow() {
  return (
    <ShowBase queryOptions={QUERY}>
      <ProjectPage />
    </ShowBase>
  );
}

function ProjectPage() {
  const { record: project, error, refetch } = useShowContext<ProjectDetail>();
  if (project === undefined) {
    return (
      <Page title="项目" back={BACK}>
        {error === null || error === undefined ? <ProjectSkeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  }
  return (
    <Page title={project.name} subtitle={`${project.code} · ${boxWords(project)}`} back={BACK} {...(project.demo && { mark: <DemoMark /> })} actions={<ProjectActions project={project} />}>
      {project.removedFromPlan && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          修订后的规划中已没有这个项目对应的条目。请规划管理员核对是否继续实施。
        </Alert>
      )}
      <ProjectHead project={project} />
      <ProjectTabs project={project} />
    </Page>
  );
}

function ProjectSkeleton() {
  return (
    <>
      <LinesSkeleton lines={6} />
      <TableSkeleton />
    </>
  );
}
