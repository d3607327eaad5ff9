import { BLOCKER_LEVEL_LABELS, BLOCKER_TYPE_LABELS, type BlockerDetail, type Project } from '@portfolio/contracts';
import Typography from '@mui/material/Typography';
import { AutocompleteInput, DateInput, FormDataConsumer, ReferenceInput, SelectInput, TextInput, maxLength, minLength, required } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { api } from '../app/api';
import { useSession } from '../app/useSession';
import { useProjectMilestones } from '../milestones/useProjectMilestones';
import { ActionDialog } from '../ui/form/ActionDialog';
import { choicesOf } from '../ui/list/choices';
import { UnitInput } from './UnitInput';

interface RaiseDialogProps {
  project?: Pick<Project, 'id' | 'code' | 'name'>;
  onClose: () => void;
  /** The page is not left for what was raised: something else is being filled in on it. */
  stay?: boolean;
}
interface Values {
  projectId: string;
  milestoneId?: string | null;
  type: string;
  level: string;
  title: string;
  description: string;
  departmentId: string;
  deadline: string;
}

const BY_CODE = { field: 'code', order: 'ASC' } as const;

/** 提出要素问题: what it is, which unit must fix it, until when. Opens what was raised. */
export function RaiseDialog({ project, onClose, stay = false }: RaiseDialogProps) {
  const navigate = useNavigate();
  const user = useSession()?.user;
  // 督查室 raises about any project; a unit chooses among those it leads, and raises about the others on their pages.
  const own = user?.role === 'inspector' ? {} : { departmentId: user?.departmentId ?? null };
  const raise = async (values: Values) => {
    const { id } = await api.post<BlockerDetail>('/blockers', { ...values, milestoneId: values.milestoneId === '' ? null : (values.milestoneId ?? null) });
    if (!stay) void navigate(`/blockers/${id}/show`);
  };
  return (
    <ActionDialog<Values> open onClose={onClose} title="提出要素问题" submitLabel="提出问题" action={raise} done="已提出，责任单位的待办中可见" refresh={['blockers']} defaultValues={{ level: 'between_units', ...(project && { projectId: project.id }) }} resource="blockers">
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {project === undefined ? '' : `${project.code} ${project.name}。`}
        责任单位认领后办理，报办结后由提出人（或本单位负责人）核实销号。
      </Typography>
      {project === undefined && (
        <ReferenceInput source="projectId" reference="projects" sort={BY_CODE} filter={own} perPage={50}>
          <AutocompleteInput optionText={(choice: { code: string; name: string }) => `${choice.code} ${choice.name}`} filterToQuery={toQuery} validate={required()} helperText="可按编号或名称查找；本单位配合的项目在项目页的“问题”中提出" />
        </ReferenceInput>
      )}
      <TextInput source="title" validate={[required(), minLength(4), maxLength(100)]} helperText="一句话说清卡在哪里，例如：红线内两户未签征收协议" />
      <SelectInput source="type" choices={choicesOf(BLOCKER_TYPE_LABELS)} validate={required()} helperText={false} />
      <TextInput source="description" validate={[required(), minLength(4), maxLength(2000)]} multiline minRows={3} helperText="现状、影响和需要怎样解决；文件和照片提出后在该问题页面上传" />
      <UnitInput label="责任单位" helperText="由哪个单位解决；不能是本单位" />
      <DateInput source="deadline" validate={required()} helperText="首次时限永久保留，以后调整时限也一并显示" />
      <SelectInput source="level" choices={choicesOf(BLOCKER_LEVEL_LABELS)} validate={required()} helperText="区级调度的可提请专题调度会" />
      <FormDataConsumer<Partial<Values>>>{({ formData }) => (formData.projectId ? <MilestoneInput projectId={formData.projectId} /> : null)}</FormDataConsumer>
    </ActionDialog>
  );
}

function MilestoneInput({ projectId }: { projectId: string }) {
  const open = (useProjectMilestones(projectId).data ?? []).filter(({ actualDate }) => actualDate === null);
  if (open.length === 0) return null;
  return <SelectInput source="milestoneId" choices={open.map(({ id, name }) => ({ id, name }))} helperText="可不选" />;
}

function toQuery(q: string): Record<string, string> {
  return q === '' ? {} : { q };
}
