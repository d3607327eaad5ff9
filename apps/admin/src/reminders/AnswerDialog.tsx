import type { Reminder } from '@portfolio/contracts';
import Typography from '@mui/material/Typography';
import { DateInput, TextInput } from 'react-admin';
import { api } from '../app/api';
import { DateText } from '../ui/DateText';
import { ActionDialog } from '../ui/form/ActionDialog';
import { ReminderNearness } from './ReminderNearness';

interface Answer {
  cause: string;
  forecastDate: string | null;
}

/** Cause and new forecast for what is late. It holds the next rungs for a while, and says so beforehand. */
export function AnswerDialog({ reminder, onClose }: { reminder: Reminder; onClose: () => void }) {
  return (
    <ActionDialog<Answer>
      open
      onClose={onClose}
      title={`答复提醒：${reminder.subjectTitle}`}
      submitLabel="提交答复"
      action={({ cause, forecastDate }) => api.post(`/reminders/${reminder.id}/answer`, { cause, forecastDate: forecastDate === '' ? null : forecastDate })}
      done="答复已提交，提醒已签收"
      refresh={['reminders', 'milestones', 'projects']}
      defaultValues={{ cause: '', forecastDate: null }}
      resource="reminders"
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        {reminder.projectName}，计划 <DateText value={reminder.dueDate} />，<ReminderNearness reminder={reminder} />
      </Typography>
      <TextInput source="cause" helperText="例如：占道手续未批，已于上周补报材料" required multiline minRows={2} fullWidth />
      <DateInput source="forecastDate" helperText="可不填。只更新预计日期，不改变亮灯和逾期判定" fullWidth />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        答复后，后续提醒暂缓数个工作日，最迟到预计完成日期；届时仍未完成，将继续逐级提醒。
      </Typography>
    </ActionDialog>
  );
}
