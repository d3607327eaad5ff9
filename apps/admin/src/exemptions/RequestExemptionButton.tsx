import Button from '@mui/material/Button';
import { LIGHT_DIMENSION_LABELS } from '@portfolio/contracts';
import type { LightDimension, Milestone, ProjectDetail } from '@portfolio/contracts';
import { useState } from 'react';
import { DateInput, SelectInput, TextInput, required } from 'react-admin';
import { api } from '../app/api';
import { useProjectMilestones } from '../milestones/useProjectMilestones';
import { ActionDialog } from '../ui/form/ActionDialog';
import { choicesOf } from '../ui/list/choices';

interface Request {
  subject: string;
  reason: string;
  evidence: string;
  until: string;
}

/** 申请豁免: the unit's head says why a hit has a good reason, with its evidence and its end. */
export function RequestExemptionButton({ project }: { project: ProjectDetail }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        申请正当理由
      </Button>
      {open && <RequestDialog project={project} onClose={() => setOpen(false)} />}
    </>
  );
}

function RequestDialog({ project, onClose }: { project: ProjectDetail; onClose: () => void }) {
  const { data: milestones = [] } = useProjectMilestones(project.id);
  const ask = ({ subject, ...rest }: Request) => {
    const milestoneId = milestones.some(({ id }) => id === subject) ? subject : null;
    return api.post('/exemptions', { ...rest, projectId: project.id, milestoneId, dimension: milestoneId === null ? subject : 'milestone_late' });
  };
  return (
    <ActionDialog<Request> open onClose={onClose} title="申请正当理由" submitLabel="提交督查室审核" action={ask} done="已提交督查室审核" refresh={['exemptions']} defaultValues={{ subject: '', reason: '', evidence: '', until: '' }} resource="exemptions">
      <SelectInput source="subject" label="豁免事项" choices={subjects(milestones)} validate={required()} helperText="一个逾期节点，或一项评判指标" fullWidth />
      <TextInput source="reason" validate={required()} multiline minRows={2} helperText="客观原因，例如：用地预审由自治区受理，未批复" fullWidth />
      <TextInput source="evidence" validate={required()} multiline minRows={2} helperText="文件名称、文号或存放处" fullWidth />
      <DateInput source="until" validate={required()} helperText="到期自动失效；仍有原因的请重新申请" fullWidth />
    </ActionDialog>
  );
}

function subjects(milestones: readonly Milestone[]): { id: string; name: string }[] {
  const steps = milestones.filter(({ baselineNumber, actualDate }) => baselineNumber >= 1 && actualDate === null).map(({ id, name }) => ({ id, name: `节点：${name}` }));
  const dimensions: { id: LightDimension; name: string }[] = choicesOf(LIGHT_DIMENSION_LABELS).filter(({ id }) => id !== 'consecutive_yellow');
  return [...steps, ...dimensions.map(({ id, name }) => ({ id, name: `指标：${name}` }))];
}
