import Alert from '@mui/material/Alert';
import { scopeOf } from '@portfolio/contracts';
import type { ProjectDetail } from '@portfolio/contracts';
import { useParams, useRecordContext } from 'react-admin';
import { useMay, useSession } from '../app/useSession';
import { EditPage } from '../ui/form/EditPage';
import { PlannerInputs, UnitInputs } from './ProjectInputs';
import { PLANNER_FIELDS, UNIT_FIELDS } from './projectModel';

/** A planner changes the catalogue's facts, a unit only what it knows of its own project. */
export function ProjectEdit() {
  const { id = '' } = useParams<{ id: string }>();
  const role = useSession()?.user.role ?? null;
  const all = scopeOf(role, 'project.edit') === 'all';
  return (
    <EditPage<ProjectDetail> title={({ name }) => `修改项目：${name}`} back={{ to: `/projects/${id}/show`, label: '返回项目' }} fields={all ? PLANNER_FIELDS : UNIT_FIELDS} redirect="show">
      <ForeignNote />
      {all ? <PlannerInputs /> : <UnitInputs />}
    </EditPage>
  );
}

function ForeignNote() {
  const project = useRecordContext<ProjectDetail>();
  const may = useMay();
  if (project === undefined || may('project.edit', project)) return null;
  return (
    <Alert severity="warning" sx={{ mb: 1 }}>
      这不是本单位牵头或配合的项目，您的修改不能保存。
    </Alert>
  );
}
