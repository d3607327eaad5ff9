import type { Milestone } from '@portfolio/contracts';
import Typography from '@mui/material/Typography';
import { DateInput, FormDataConsumer, TextInput } from 'react-admin';
import { api } from '../app/api';
import { useSession } from '../app/useSession';
import { DateText } from '../ui/DateText';
import { ActionDialog } from '../ui/form/ActionDialog';

interface CompleteMilestoneDialogProps {
  milestone: Milestone;
  open: boolean;
  onClose: () => void;
}

interface Completion {
  actualDate: string;
  note: string | null;
}

/** Records a milestone's actual date. A late one asks why; what was typed stays when the server refuses. */
export function CompleteMilestoneDialog({ milestone, open, onClose }: CompleteMilestoneDialogProps) {
  const today = useSession()?.today ?? '';
  return (
    <ActionDialog<Completion>
      open={open}
      onClose={onClose}
      title={`登记完成：${milestone.name}`}
      submitLabel="登记完成"
      action={({ actualDate, note }) => api.post(`/milestones/${milestone.id}/completion`, { actualDate, note: note?.trim() ? note : null, version: milestone.version })}
      done={`已登记「${milestone.name}」完成`}
      refresh={['milestones', 'projects']}
      defaultValues={{ actualDate: today, note: null }}
      resource="milestones"
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        {milestone.projectName}，计划 <DateText value={milestone.baselineDate} />
      </Typography>
      <DateInput source="actualDate" label="实际完成日期" helperText={false} fullWidth required />
      <FormDataConsumer<Completion>>
        {({ formData }) => {
          const late = milestone.baselineDate !== null && formData.actualDate > milestone.baselineDate;
          return <TextInput source="note" label={late ? '逾期原因' : '完成说明'} helperText={late ? '将记为逾期完成。例如：冬季停工，复工后三月底完成验收' : '可不填'} required={late} multiline minRows={2} fullWidth />;
        }}
      </FormDataConsumer>
    </ActionDialog>
  );
}
