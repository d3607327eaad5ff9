import Typography from '@mui/material/Typography';
import type { Milestone } from '@portfolio/contracts';
import { TextInput, minLength, required } from 'react-admin';
import { api } from '../app/api';
import { DateText } from '../ui/DateText';
import { ActionDialog } from '../ui/form/ActionDialog';

const REASON = [required(), minLength(2)];

/** Takes a wrong completion back; the reason stays on record. */
export function ReopenMilestoneDialog({ milestone, onClose }: { milestone: Milestone; onClose: () => void }) {
  return (
    <ActionDialog<{ reason: string }>
      open
      onClose={onClose}
      title={`撤销完成：${milestone.name}`}
      submitLabel="撤销完成"
      danger
      action={({ reason }) => api.delete(`/milestones/${milestone.id}/completion`, { body: { reason, version: milestone.version } })}
      done={`「${milestone.name}」已恢复为未完成`}
      refresh={['milestones', 'projects']}
      resource="milestones"
    >
      <Typography sx={{ mb: 1 }}>
        核实的完成日期为 <DateText value={milestone.actualDate} />。撤销后该节点重新按计划日期判定，亮灯随之重算。
      </Typography>
      <TextInput source="reason" validate={REASON} multiline minRows={2} helperText="例如：验收会改期，登记有误" />
    </ActionDialog>
  );
}
