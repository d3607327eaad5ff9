import Typography from '@mui/material/Typography';
import { CALENDAR_DAY_KIND_LABELS, type CalendarDay, type CalendarYear } from '@portfolio/contracts';
import { api } from '../app/api';
import { dateWords } from '../ui/dates';
import { ActionDialog } from '../ui/form/ActionDialog';
import { ReasonInput } from './ReasonInput';

/** Takes a day out of the calendar: it is again what its weekday says. */
export function DeleteDayDialog({ year, day, onClose }: { year: CalendarYear; day: CalendarDay; onClose: () => void }) {
  return (
    <ActionDialog<{ reason?: string }>
      open
      onClose={onClose}
      title={`删除 ${dateWords(day.date, true)}`}
      submitLabel="删除这一天"
      danger
      action={({ reason }) => api.delete(`/calendar-days/${day.id}`, { query: { version: day.version, reason } })}
      done={`已删除${dateWords(day.date)}`}
      refresh={['calendar-days', 'milestones', 'projects']}
      resource="calendar-days"
    >
      <Typography>
        将删除“{CALENDAR_DAY_KIND_LABELS[day.kind]}（{day.name}）”，这一天恢复为普通的周一至周五或周末；删除本身会留下记录。
      </Typography>
      <ReasonInput year={year} />
    </ActionDialog>
  );
}
