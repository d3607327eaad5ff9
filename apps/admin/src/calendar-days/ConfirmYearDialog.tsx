import Alert from '@mui/material/Alert';
import type { CalendarYear } from '@portfolio/contracts';
import { DateInput, TextInput, maxLength, required } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';
import { YearPreview } from './YearPreview';

interface Notice {
  notice: string;
  publishedOn: string;
  source: string | null;
}

const NUMBER = [required(), maxLength(100)];

/** 确认节假日安排: with the notice's number, and what will move shown before. Also corrects the notice of a confirmed year. */
export function ConfirmYearDialog({ year, onClose }: { year: CalendarYear; onClose: () => void }) {
  const empty = year.days.holiday === 0;
  return (
    <ActionDialog<Notice>
      open
      onClose={onClose}
      title={year.confirmed ? `更正 ${year.year} 年通知文号` : `确认 ${year.year} 年节假日安排`}
      submitLabel={year.confirmed ? '更正文号' : '确认并重算'}
      action={(notice) => api.post(`/calendar-years/${year.id}/confirmation`, { ...notice, version: year.version })}
      done={year.confirmed ? '通知文号已更正' : `${year.year}年已确认，逾期和期限已重算`}
      refresh={['calendar-years', 'calendar-days', 'milestones', 'projects']}
      defaultValues={{ notice: year.notice ?? '', publishedOn: year.publishedOn ?? '', source: year.source ?? `国务院办公厅关于${year.year}年部分节假日安排的通知` }}
      resource="calendar-years"
    >
      {empty && <Alert severity="warning">还没有录入放假日：请先按通知逐日登记或导入，再确认。</Alert>}
      <TextInput source="notice" validate={NUMBER} helperText="例如 国办发明电〔2025〕7号；没有正式通知时不要确认" />
      <DateInput source="publishedOn" validate={required()} helperText={false} />
      <TextInput source="source" validate={maxLength(300)} helperText="请对照通知逐日核对后再确认" />
      {!year.confirmed && !empty && <YearPreview year={year} confirmed />}
    </ActionDialog>
  );
}
