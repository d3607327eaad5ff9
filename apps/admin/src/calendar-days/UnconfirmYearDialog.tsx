import type { CalendarYear } from '@portfolio/contracts';
import { TextInput, maxLength, required } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';
import { YearPreview } from './YearPreview';

const REASON = [required(), maxLength(500)];

/** 撤销确认: the year counts on plain weekdays again, says 节假日未公布, and keeps its days. */
export function UnconfirmYearDialog({ year, onClose }: { year: CalendarYear; onClose: () => void }) {
  return (
    <ActionDialog<{ reason: string }>
      open
      onClose={onClose}
      title={`撤销确认 ${year.year} 年节假日安排`}
      submitLabel="撤销确认并重算"
      danger
      action={({ reason }) => api.post(`/calendar-years/${year.id}/unconfirmation`, { reason, version: year.version })}
      done={`${year.year}年已撤销确认，改按周一至周五计算`}
      refresh={['calendar-years', 'calendar-days', 'milestones', 'projects']}
      resource="calendar-years"
    >
      <YearPreview year={year} confirmed={false} />
      <TextInput source="reason" multiline minRows={2} validate={REASON} helperText="例如 国务院办公厅发布了更正通知；原因记入变更记录" />
    </ActionDialog>
  );
}
