import Typography from '@mui/material/Typography';
import { ADJUSTMENT_KIND_LABELS, scopeOf } from '@portfolio/contracts';
import type { AdjustmentDetail, AdjustmentKind, Milestone, ProjectDetail } from '@portfolio/contracts';
import { useState } from 'react';
import { TextInput, maxLength, minLength, required, useRedirect } from 'react-admin';
import { api } from '../app/api';
import { useSession } from '../app/useSession';
import { ActionDialog } from '../ui/form/ActionDialog';
import { KindInputs } from './KindInputs';
import { PreviewPanel } from './PreviewPanel';
import { formOf, requestOf } from './requestModel';
import type { RequestForm } from './requestModel';

interface RequestDialogProps {
  kind: AdjustmentKind;
  /** Null for a new project. */
  project: ProjectDetail | null;
  milestones: readonly Milestone[];
  onClose: () => void;
}

/** What is asked for and what it means, in one sentence each. */
const MEANING: Record<AdjustmentKind, string> = {
  reschedule: '批准后形成下一版基线，按新日期判定逾期，权重合计不变；第 1 版基线和对它的偏差一直保留。',
  suspend: '批准后项目标为“暂缓”：历史保留，不提醒，不计入逾期和各项比率，在报表中列名说明。',
  withdraw: '批准后项目标为“退出”：历史保留，不提醒，不计入逾期和各项比率，在报表中列名说明。',
  resume: '批准后回到暂缓（退出）前的阶段；日期已过的节点请一并填写新日期。',
  owner: '批准即为确认；牵头单位改变后，责任人由新单位重新指定。',
  split: '本项目保留编号、节点和基线继续实施；拆出的项目另行编号，规划条目同时对应各个项目。',
  package: '并入的项目标为“退出”并指向本项目，其规划条目和节点转入本项目一并实施，日期、首版基线和逾期照旧。',
  add: '批准后编号入库，阶段为储备；封闭清单的重点工程也经本程序新增。',
};

/** One request of any kind, with everything known filled in and the diff to be seen before it is sent. */
export function RequestDialog({ kind, project, milestones, onClose }: RequestDialogProps) {
  const redirect = useRedirect();
  const user = useSession()?.user;
  const planner = scopeOf(user?.role ?? null, 'adjustment.request') === 'all';
  const [start] = useState(() => ({ ...formOf(kind, project, milestones), ...(kind === 'add' && { leadDepartmentId: user?.departmentId ?? null }) }));
  const bodyOf = (form: Partial<RequestForm>) => requestOf(kind, form, project, milestones);
  const send = async (form: Partial<RequestForm>) => {
    const { id } = await api.post<AdjustmentDetail>('/adjustments', bodyOf(form));
    redirect('show', 'adjustments', id);
  };
  return (
    <ActionDialog<Partial<RequestForm>> open onClose={onClose} title={`申请${ADJUSTMENT_KIND_LABELS[kind]}`} submitLabel="提交申请" action={send} done="申请已提交，待督查室批注、规划管理员批准" refresh={['adjustments', 'projects', 'milestones']} defaultValues={start} resource="adjustments">
      <Typography variant="body2" sx={{ mb: 1, color: 'text.secondary' }}>
        {project === null ? '' : `${project.code} ${project.name}。`}
        {MEANING[kind]}
      </Typography>
      <KindInputs kind={kind} milestones={milestones} projectId={project?.id ?? null} />
      <TextInput source="reason" validate={[required(), minLength(4), maxLength(2000)]} multiline minRows={2} helperText="写明原因和依据，例如：管线迁改未完成，施工面不能移交" />
      {planner && <TextInput source="documentNumber" validate={maxLength(100)} helperText="已有主管机关批准文件的填写；逾期后调整必填" />}
      <PreviewPanel bodyOf={bodyOf} />
    </ActionDialog>
  );
}
