import { CALENDAR_DAY_KIND_LABELS, type CalendarDay, type CalendarDayKind, type CalendarYear } from '@portfolio/contracts';
import { DateInput, SelectInput, TextInput, maxLength, required } from 'react-admin';
import { api } from '../app/api';
import { dateWords } from '../ui/dates';
import { ActionDialog } from '../ui/form/ActionDialog';
import { choicesOf } from '../ui/list/choices';
import { ReasonInput } from './ReasonInput';

interface DayForm {
  date: string;
  kind: CalendarDayKind;
  name: string;
  notice: string | null;
  reason: string | null;
}

interface DayDialogProps {
  year: CalendarYear;
  /** Null for a new one. */
  day: CalendarDay | null;
  onClose: () => void;
}

const NAME = [required(), maxLength(40)];

/** 登记一天, or changes to one; a confirmed year asks why. */
export function DayDialog({ year, day, onClose }: DayDialogProps) {
  const save = ({ date, ...form }: DayForm) => (day === null ? api.post('/calendar-days', { date, ...form }) : api.put(`/calendar-days/${day.id}`, { ...form, version: day.version }));
  return (
    <ActionDialog<DayForm>
      open
      onClose={onClose}
      title={day === null ? '登记一天' : `修改 ${dateWords(day.date, true)}`}
      submitLabel={day === null ? '登记' : '保存修改'}
      action={save}
      done={day === null ? '已登记' : '已修改'}
      refresh={['calendar-days', 'milestones', 'projects']}
      defaultValues={day === null ? { kind: 'holiday', notice: year.notice } : { kind: day.kind, name: day.name, notice: day.notice }}
      resource="calendar-days"
    >
      {day === null && <DateInput source="date" validate={required()} helperText={false} />}
      <SelectInput source="kind" choices={choicesOf(CALENDAR_DAY_KIND_LABELS)} validate={required()} helperText="调休上班只能是周六或周日；地方放假登记后即计入" />
      <TextInput source="name" validate={NAME} helperText="例如 国庆节、那达慕" />
      <TextInput source="notice" validate={maxLength(100)} helperText="放假依据的通知文号" />
      <ReasonInput year={year} />
    </ActionDialog>
  );
}
