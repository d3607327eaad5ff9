import { CHANNEL_LABELS, REMINDER_STATE_LABELS, RUNG_LABELS, type Reminder } from '@portfolio/contracts';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { DataTable } from 'react-admin';
import { useMay } from '../app/useSession';
import { DateText, InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { DemoMark, Mark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';
import { ListFilters } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { choicesOf } from '../ui/list/choices';
import { ProjectLink } from './ProjectLink';
import { ReminderNearness } from './ReminderNearness';
import { SignButton } from './SignButton';

const filters = (
  <ListFilters
    search="项目名称、编号、节点"
    fields={[
      { source: 'unread', label: '只看未读' },
      { source: 'rung', label: '提醒级别', choices: choicesOf(RUNG_LABELS), multiple: true },
      { source: 'channel', label: '渠道', choices: choicesOf(CHANNEL_LABELS) },
      { source: 'state', label: '状态', choices: choicesOf(REMINDER_STATE_LABELS), multiple: true },
    ]}
    tools={<ListTools exports={false} />}
  />
);

const empty = <EmptyState why="还没有收到提醒。" next="节点到期前三个工作日、到期当日以及逾期后，系统会在每天 8:30 自动提醒，出现在这里。" />;

/** 到期提醒: own inbox, newest first, each with its one button; supervision may look at everybody's. */
export function ReminderList() {
  const mayReadAll = useMay()('reminder.read_all');
  const [everybody, setEverybody] = useState(false);
  const choice = (
    <ToggleButtonGroup size="small" exclusive value={everybody} onChange={(_, value: boolean | null) => value !== null && setEverybody(value)} aria-label="看谁的提醒">
      <ToggleButton value={false}>只看本人</ToggleButton>
      <ToggleButton value={true}>全部</ToggleButton>
    </ToggleButtonGroup>
  );
  return (
    <ListPage key={String(everybody)} resource={everybody ? 'reminders/all' : 'reminders'} actions={mayReadAll ? choice : undefined} title="到期提醒" subtitle="同一节点同一级别只提醒一次；改预计日期不影响提醒" filters={filters} sort={{ field: 'createdAt', order: 'DESC' }} empty={empty}>
      <ResponsiveTable<Reminder>
        opens={false}
        phone={(reminder) => (
          <TwoLine
            primary={
              <>
                「{reminder.milestoneName}」<ReminderNearness reminder={reminder} /> {reminder.demo && <DemoMark />}
              </>
            }
            secondary={<ProjectLink reminder={reminder}>{reminder.projectName}</ProjectLink>}
          />
        )}
      >
        <DataTable.Col<Reminder> source="daysLate" label="情况" render={(reminder) => <ReminderNearness reminder={reminder} />} />
        <DataTable.Col<Reminder>
          source="projectCode"
          label="节点和项目"
          render={(reminder) => <TwoLine primary={<>「{reminder.milestoneName}」{reminder.demo && <DemoMark />}</>} secondary={<ProjectLink reminder={reminder}>{`${reminder.projectCode} ${reminder.projectName}`}</ProjectLink>} />}
        />
        {everybody && <DataTable.Col<Reminder> label="收件人" disableSort render={(reminder) => reminder.recipientName ?? '没有收件人'} />}
        <DataTable.Col<Reminder> label="计划日期" disableSort render={(reminder) => <DateText value={reminder.baselineDate} />} />
        <DataTable.Col<Reminder> label="提醒级别" disableSort render={(reminder) => RUNG_LABELS[reminder.rung]} />
        <DataTable.Col<Reminder> label="渠道" disableSort render={(reminder) => CHANNEL_LABELS[reminder.channel]} />
        <DataTable.Col<Reminder> source="createdAt" label="提醒时间" render={(reminder) => <InstantText value={reminder.sentAt ?? reminder.createdAt} />} />
        <DataTable.Col<Reminder>
          source="state"
          label="状态"
          render={(reminder) => <TwoLine primary={<>{REMINDER_STATE_LABELS[reminder.state]} {reminder.possiblyRepeated && <Mark title="发送途中曾中断，邮件可能收到两次">可能重复</Mark>}</>} secondary={reminder.reason} />}
        />
        <DataTable.Col<Reminder> label="办理" disableSort render={(reminder) => <SignButton reminder={reminder} />} />
      </ResponsiveTable>
    </ListPage>
  );
}
