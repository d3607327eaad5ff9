import { CHANNEL_LABELS, REMINDER_STATE_LABELS, SKIP_CODE_LABELS, STANDARD_RUNGS, SUBJECT_TYPE_LABELS, rungLabel, type Reminder } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { DataTable } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useMay } from '../app/useSession';
import { DateText, InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { TwoLine } from '../ui/TwoLine';
import { ListFilters, type FilterField } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { choicesOf } from '../ui/list/choices';
import { ChannelReceipts } from './ChannelReceipts';
import { AnswerButton } from './AnswerButton';
import { ReminderNearness } from './ReminderNearness';
import { ReminderStanding } from './ReminderStanding';
import { SignButton } from './SignButton';
import { SubjectLink } from './SubjectLink';
import { SubjectName } from './SubjectName';

const FIELDS: readonly FilterField[] = [
  { source: 'unsigned', label: '待签收' },
  { source: 'unread', label: '只看未读' },
  { source: 'subjectType', label: '事项类别', choices: choicesOf(SUBJECT_TYPE_LABELS), multiple: true },
  { source: 'rung', label: '提醒级别', choices: STANDARD_RUNGS.map((id) => ({ id, name: rungLabel(id) })), multiple: true },
  { source: 'channel', label: '渠道', choices: choicesOf(CHANNEL_LABELS) },
  { source: 'state', label: '状态', choices: choicesOf(REMINDER_STATE_LABELS), multiple: true },
  { source: 'delivered', label: '已送达' },
  { source: 'skipCode', label: '未发送原因', choices: choicesOf(SKIP_CODE_LABELS), multiple: true },
];

const filters = <ListFilters search="项目名称、编号、节点" fields={FIELDS} tools={<ListTools exports={false} />} />;
const allFilters = <ListFilters search="项目名称、编号、节点" fields={[{ source: 'recipientUnitId', label: '收件单位', reference: 'departments' }, ...FIELDS]} tools={<ListTools exports={false} />} />;

/** Each reminder in one row; a chosen channel shows that channel's own. */
const ONCE = { once: true };

const empty = <EmptyState why="还没有收到提醒。" next="事项到期前七个、三个、一个工作日，到期当日以及逾期后，系统会在每天 8:30 自动逐级提醒，出现在这里。" />;

/** 到期提醒: own inbox, newest first, each with its one button; supervision may look at everybody's. */
export function ReminderList() {
  const mayReadAll = useMay()('reminder.read_all');
  const [address] = useSearchParams();
  // A figure that counts a unit's reminders leads here with the unit in the address.
  const [everybody, setEverybody] = useState(mayReadAll && address.get('filter')?.includes('recipientUnitId') === true);
  const choice = (
    <ToggleButtonGroup size="small" exclusive value={everybody} onChange={(_, value: boolean | null) => value !== null && setEverybody(value)} aria-label="看谁的提醒">
      <ToggleButton value={false}>只看本人</ToggleButton>
      <ToggleButton value={true}>全部</ToggleButton>
    </ToggleButtonGroup>
  );
  return (
    <ListPage key={String(everybody)} resource={everybody ? 'reminders/all' : 'reminders'} actions={mayReadAll ? choice : undefined} title="到期提醒" subtitle="同一事项同一级别只提醒一次；改预计日期不影响提醒" filters={everybody ? allFilters : filters} filter={ONCE} sort={{ field: 'createdAt', order: 'DESC' }} empty={empty}>
      <ResponsiveTable<Reminder>
        opens={false}
        phone={(reminder) => (
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <TwoLine primary={<><SubjectName reminder={reminder} /> <ReminderNearness reminder={reminder} /></>} secondary={<SubjectLink reminder={reminder} />} />
            </Box>
            <Buttons reminder={reminder} />
          </Box>
        )}
      >
        <DataTable.Col<Reminder> source="daysLate" label="情况" render={(reminder) => <ReminderNearness reminder={reminder} />} />
        <DataTable.Col<Reminder> source="projectCode" label="事项和项目" render={(reminder) => <TwoLine primary={<SubjectName reminder={reminder} />} secondary={<SubjectLink reminder={reminder} withCode />} />} />
        {everybody && <DataTable.Col<Reminder> label="收件人" disableSort render={(reminder) => reminder.recipientName ?? '没有收件人'} />}
        <DataTable.Col<Reminder> source="dueDate" label="到期日期" render={(reminder) => <DateText value={reminder.dueDate} />} />
        <DataTable.Col<Reminder> label="提醒级别" disableSort render={(reminder) => <TwoLine primary={rungLabel(reminder.rung)} secondary={reminder.remark} />} />
        <DataTable.Col<Reminder> label="渠道" disableSort render={(reminder) => <ChannelReceipts receipts={reminder.receipts} />} />
        <DataTable.Col<Reminder> source="createdAt" label="提醒时间" render={(reminder) => <InstantText value={reminder.sentAt ?? reminder.createdAt} />} />
        <DataTable.Col<Reminder> source="state" label="状态" render={(reminder) => <ReminderStanding reminder={reminder} />} />
        <DataTable.Col<Reminder> label="办理" disableSort render={(reminder) => <Buttons reminder={reminder} />} />
      </ResponsiveTable>
    </ListPage>
  );
}

function Buttons({ reminder }: { reminder: Reminder }) {
  return (
    <Box sx={{ display: 'flex', gap: 1, whiteSpace: 'nowrap' }}>
      <AnswerButton reminder={reminder} />
      <SignButton reminder={reminder} />
    </Box>
  );
}
