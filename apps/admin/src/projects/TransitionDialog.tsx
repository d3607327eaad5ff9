import { LIFECYCLE_LABELS } from '@portfolio/contracts';
import type { LifecycleOption, LifecycleState, ProjectDetail } from '@portfolio/contracts';
import Typography from '@mui/material/Typography';
import { DateInput, FormDataConsumer, RadioButtonGroupInput, TextInput, required } from 'react-admin';
import { useState } from 'react';
import { api } from '../app/api';
import { useSession } from '../app/useSession';
import { ActionDialog } from '../ui/form/ActionDialog';
import { isCorrection } from './projectModel';

interface TransitionDialogProps {
  project: ProjectDetail;
  /** The steps that the server offers to this user. */
  options: readonly LifecycleOption[];
  onClose: () => void;
}
interface Step {
  to: LifecycleState;
  date: string;
  note: string | null;
}

/** One step of the stage, with its date; a step back is a correction and says why. */
export function TransitionDialog({ project, options, onClose }: TransitionDialogProps) {
  const today = useSession()?.today ?? '';
  const [start] = useState({ to: options[0]?.to, date: today, note: null });
  const move = ({ to, date, note }: Step) => api.post(`/projects/${project.id}/transitions`, { to, date, note: note?.trim() ? note.trim() : null, version: project.version });
  return (
    <ActionDialog<Step> open onClose={onClose} title="变更项目阶段" submitLabel="变更阶段" action={move} done="项目阶段已变更" refresh={['projects', 'milestones']} defaultValues={start} resource="projects">
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {project.name}，当前为“{LIFECYCLE_LABELS[project.lifecycle]}”
      </Typography>
      <RadioButtonGroupInput source="to" choices={options.map(({ to, label }) => ({ id: to, name: isCorrection(project.lifecycle, to) ? `退回“${label}”（更正）` : `转入“${label}”` }))} validate={required()} helperText={false} />
      <FormDataConsumer<Step>>
        {({ formData }) => {
          const back = formData.to !== undefined && isCorrection(project.lifecycle, formData.to);
          return (
            <>
              <Typography variant="body2" sx={{ mb: 1 }}>
                {options.find(({ to }) => to === formData.to)?.note}
              </Typography>
              <DateInput source="date" validate={required()} helperText={back ? '更正当天' : '实际发生的日期，不能晚于今天'} />
              <TextInput source="note" label={back ? '更正原因' : '说明（可不填）'} validate={back ? required() : []} multiline minRows={2} helperText={back ? '例如：误将前期项目登记为在建' : '例如：批复文号、开工令编号'} />
            </>
          );
        }}
      </FormDataConsumer>
    </ActionDialog>
  );
}
