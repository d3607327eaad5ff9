import type { Milestone } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { DateInput, FormDataConsumer, TextInput } from 'react-admin';
import { api } from '../app/api';
import { useSession } from '../app/useSession';
import { Attachments } from '../attachments/Attachments';
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

/** Claims that a milestone is done on a day; somebody else accepts it. A late one asks why; what was typed stays when the server refuses. */
export function CompleteMilestoneDialog({ milestone, open, onClose }: CompleteMilestoneDialogProps) {
  const today = useSession()?.today ?? '';
  return (
    <ActionDialog<Completion>
      open={open}
      onClose={onClose}
      title={`申报完成：${milestone.name}`}
      submitLabel="申报完成"
      action={({ actualDate, note }) => api.post(`/milestones/${milestone.id}/completion`, { actualDate, note: note?.trim() ? note : null, version: milestone.version })}
      done={`已申报「${milestone.name}」完成，待督查室核实`}
      refresh={['milestones', 'projects']}
      defaultValues={{ actualDate: today, note: null }}
      resource="milestones"
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        {milestone.projectName}，计划 <DateText value={milestone.baselineDate} />。督查室核实前，节点状态和亮灯不变。
      </Typography>
      <DateInput source="actualDate" label="实际完成日期" helperText={false} fullWidth required />
      <FormDataConsumer<Completion>>
        {({ formData }) => {
          const late = milestone.baselineDate !== null && formData.actualDate > milestone.baselineDate;
          return (
            <>
              <TextInput source="note" label={late ? '逾期原因' : '说明'} helperText={late ? '核实后记为逾期完成。例如：冬季停工，复工后三月底完成验收' : '完成日期距今超过 5 个工作日的，须说明补报原因'} required={late} multiline minRows={2} fullWidth />
              <Box sx={{ mt: 1, mb: 0.5 }}>佐证（批复、许可证、现场照片等；选好即上传）</Box>
              <Attachments ownerType="milestone" ownerId={milestone.id} editable claimedDate={formData.actualDate ?? null} />
            </>
          );
        }}
      </FormDataConsumer>
    </ActionDialog>
  );
}
