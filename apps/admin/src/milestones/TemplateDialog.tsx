import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import { TEMPLATE_LABELS } from '@portfolio/contracts';
import type { ProjectDetail, TemplateKind, TemplateProposal } from '@portfolio/contracts';
import { DateInput, FormDataConsumer, SelectInput, required } from 'react-admin';
import { api } from '../app/api';
import { useApi } from '../app/useApi';
import { ActionDialog } from '../ui/form/ActionDialog';
import { choicesOf } from '../ui/list/choices';
import { Loaded } from '../ui/Loaded';
import { TemplatePreview } from './TemplatePreview';

interface TemplateDialogProps {
  project: ProjectDetail;
  onClose: () => void;
}
interface Values {
  kind: TemplateKind;
  startDate: string;
}

/** 套用模板: the usual steps of a kind of project, laid out from the first date; adds what is missing and changes nothing that is there. */
export function TemplateDialog({ project, onClose }: TemplateDialogProps) {
  const query = useApi<TemplateProposal>(`/projects/${project.id}/template-proposal`);
  if (query.data === undefined) {
    return (
      <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-label="套用模板">
        <DialogContent>
          <Loaded query={query}>{() => null}</Loaded>
        </DialogContent>
      </Dialog>
    );
  }
  return <TemplateForm project={project} proposal={query.data} onClose={onClose} />;
}

function TemplateForm({ project, proposal, onClose }: TemplateDialogProps & { proposal: TemplateProposal }) {
  return (
    <ActionDialog<Values>
      open
      onClose={onClose}
      title="套用模板"
      submitLabel="添加这些节点"
      action={({ kind, startDate }) => api.post(`/projects/${project.id}/milestone-template`, { kind, startDate })}
      done="节点已按模板添加，请逐个核对日期"
      refresh={['milestones', 'projects']}
      defaultValues={{ kind: proposal.kind, startDate: proposal.startDate }}
      resource="milestones"
    >
      <SelectInput source="kind" label="项目类型" choices={choicesOf(TEMPLATE_LABELS)} validate={required()} helperText={proposal.proposedKind ? `按项目名称和领域，系统建议“${TEMPLATE_LABELS[proposal.kind]}”` : false} />
      <DateInput source="startDate" validate={required()} helperText="第一个节点的计划日期，其余按常用工期顺排，逢双休日顺延" />
      <FormDataConsumer<Values>>{({ formData }) => <TemplatePreview projectId={project.id} kind={formData.kind} startDate={formData.startDate} />}</FormDataConsumer>
    </ActionDialog>
  );
}
