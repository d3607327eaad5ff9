import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Project } from '@portfolio/contracts';
import { DataTable, LinkBase } from 'react-admin';
import { useMay, useSession } from '../app/useSession';
import { EmptyState } from '../ui/EmptyState';
import { LifecycleChip } from '../ui/LifecycleChip';
import { LightBadge } from '../ui/LightBadge';
import { ListPage } from '../ui/list/ListPage';
import { NamedCheckboxes } from '../ui/list/NamedCheckboxes';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { RowLink } from '../ui/list/RowLink';
import { DemoMark } from '../ui/Mark';
import { OwnerLabel } from '../ui/OwnerLabel';
import { ProgressBar } from '../ui/ProgressBar';
import { TwoLine } from '../ui/TwoLine';
import { ConfirmOwnersButton } from './ConfirmOwnersButton';
import { NextMilestone } from './NextMilestone';
import { boxWords, shortBoxWords } from './projectModel';
import { ProjectFilters } from './ProjectFilters';
import { UnitCell } from './UnitCell';
import { UpdatedText } from './UpdatedText';

/** 项目库: light, whose, how far, what is next; all conditions in the address. */
export function ProjectList() {
  const may = useMay();
  const today = useSession()?.today ?? '';
  const create = may('project.create') && (
    <Button variant="contained" component={LinkBase} to="/projects/create">
      新增项目
    </Button>
  );
  return (
    <ListPage
      title="项目库"
      {...(create && { actions: create })}
      sort={{ field: 'code', order: 'ASC' }}
      perPage={50}
      filters={<ProjectFilters />}
      empty={<EmptyState why="项目库还是空的。" next="导入规划纲要后，每个规划条目会自动立为一个项目。" {...(may('plan.import') && { action: <ImportButton /> })} />}
    >
      <NamedCheckboxes>
        <ResponsiveTable<Project> opens="show" bulkActionButtons={may('project.confirm_owner') ? <ConfirmOwnersButton /> : false} phone={(project) => <PhoneProject project={project} today={today} />}>
          <DataTable.Col<Project> source="light" sortByOrder="DESC" render={({ light }) => <LightBadge colour={light.colour} reason={light.reasons.map(({ text }) => text).join('；')} />} />
          <DataTable.Col<Project> source="code" cellSx={() => ({ whiteSpace: 'nowrap' })} />
          <DataTable.Col<Project> source="name" cellSx={() => ({ width: '100%', minWidth: 160 })} render={(project) => <NameCell project={project} />} />
          <DataTable.Col<Project> source="department" render={(project) => <Owner project={project} />} />
          <DataTable.Col<Project> source="lifecycle" render={({ lifecycle }) => <LifecycleChip state={lifecycle} />} />
          <DataTable.Col<Project> source="nextMilestoneDate" cellSx={() => ({ minWidth: 144 })} render={(project) => <NextMilestone project={project} today={today} />} />
          <DataTable.Col<Project> source="progressPercent" label="进度" render={({ progressPercent, plannedPercent }) => <ProgressBar percent={progressPercent} planned={plannedPercent} width={64} />} />
          <DataTable.Col<Project> source="updatedAt" sortByOrder="DESC" render={({ updatedAt }) => <UpdatedText value={updatedAt} today={today} />} />
        </ResponsiveTable>
      </NamedCheckboxes>
    </ListPage>
  );
}

function Owner({ project }: { project: Project }) {
  return (
    <UnitCell>
      <OwnerLabel name={project.leadDepartmentName} ownership={project.ownership} reason={project.ownershipReason} />
    </UnitCell>
  );
}

function NameCell({ project }: { project: Project }) {
  return (
    <TwoLine
      title={project.name}
      primary={<RowLink>{project.name}</RowLink>}
      secondary={
        <span title={boxWords(project)}>
          {project.demo && <DemoMark />} {shortBoxWords(project)}
        </span>
      }
    />
  );
}

function PhoneProject({ project, today }: { project: Project; today: string }) {
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <LightBadge colour={project.light.colour} shapeOnly />
      <Box sx={{ minWidth: 0 }}>
        <TwoLine primary={project.name} title={project.name} />
        {/* It may wrap: a mark that is cut off would make a proposal look like a fact. */}
        <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
          <NextMilestone project={project} today={today} short /> · <OwnerLabel name={project.leadDepartmentName} ownership={project.ownership} /> {project.demo && <DemoMark />}
        </Box>
      </Box>
    </Box>
  );
}

function ImportButton() {
  return (
    <Button variant="contained" component={LinkBase} to="/plan-imports">
      导入规划
    </Button>
  );
}
