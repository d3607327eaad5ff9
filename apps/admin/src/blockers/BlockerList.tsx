import { BLOCKER_LEVEL_LABELS, BLOCKER_STATE_LABELS, BLOCKER_TYPE_LABELS, type Blocker } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DataTable, LinkBase } from 'react-admin';
import { useMay } from '../app/useSession';
import { UnitCell } from '../projects/UnitCell';
import { DateText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { choicesOf } from '../ui/list/choices';
import { ListFilters } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { RowLink } from '../ui/list/RowLink';
import { DemoMark, Mark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';
import { turnWords } from './blockerModel';
import { DeadlineText, Late } from './DeadlineText';
import { DueFilter } from './DueFilter';
import { RaiseButton } from './RaiseButton';

/** 要素问题: every blocker with the unit that must fix it and how it stands against its deadline. */
export function BlockerList() {
  const mayRaise = useMay()('blocker.raise');
  return (
    <ListPage
      title="要素问题"
      subtitle="责任单位办理，提出人销号；首次时限永久保留"
      sort={{ field: 'deadline', order: 'ASC' }}
      perPage={50}
      filterDefaultValues={{ open: true }}
      actions={
        <>
          <Button component={LinkBase} to="/blocker-statistics">
            办结统计
          </Button>
          <Button component={LinkBase} to="/blocker-agenda">
            专题调度会
          </Button>
          {mayRaise && <RaiseButton />}
        </>
      }
      filters={
        <ListFilters
          search="问题、项目、责任单位"
          fields={[
            { source: 'open', label: '未销号' },
            { source: 'overdue', label: '只看逾期' },
            { source: 'escalated', label: '提请专题调度' },
            { source: 'forOffice', label: '待督查室办理' },
            { source: 'state', label: '状态', choices: choicesOf(BLOCKER_STATE_LABELS), multiple: true },
            { source: 'type', label: '类型', choices: choicesOf(BLOCKER_TYPE_LABELS), multiple: true },
            { source: 'level', label: '协调层级', choices: choicesOf(BLOCKER_LEVEL_LABELS), multiple: true },
            { source: 'departmentId', label: '责任单位', reference: 'departments', multiple: true },
            { source: 'raisedByDepartmentId', label: '提出单位', reference: 'departments', multiple: true },
          ]}
          tools={
            <>
              <DueFilter />
              <ListTools />
            </>
          }
        />
      }
      empty={<EmptyState why="还没有要素问题。" next="用地、资金、审批、征拆等需要其他单位解决的，由项目的牵头或配合单位提出，也可以在项目页的“问题”中提出。" />}
    >
      <ResponsiveTable<Blocker> opens="show" phone={(blocker) => <PhoneBlocker blocker={blocker} />}>
        <DataTable.Col<Blocker> source="type" render={({ type, level }) => <TwoLine primary={BLOCKER_TYPE_LABELS[type]} secondary={BLOCKER_LEVEL_LABELS[level]} />} />
        <DataTable.Col<Blocker> source="title" cellSx={() => ({ width: '100%', minWidth: 200 })} render={(blocker) => <TitleCell blocker={blocker} />} />
        <DataTable.Col<Blocker> source="department" render={({ departmentName }) => <UnitCell>{departmentName}</UnitCell>} />
        <DataTable.Col<Blocker> source="raisedOn" label="提出" cellSx={() => ({ minWidth: 130 })} render={({ raisedByDepartmentName, raisedOn }) => <TwoLine primary={raisedByDepartmentName ?? '督查室'} secondary={<DateText value={raisedOn} />} />} />
        <DataTable.Col<Blocker> source="state" cellSx={() => ({ minWidth: 150 })} render={(blocker) => <TwoLine primary={BLOCKER_STATE_LABELS[blocker.state]} secondary={turnWords(blocker.state)} />} />
        <DataTable.Col<Blocker> source="deadline" cellSx={() => ({ minWidth: 184 })} render={(blocker) => <DeadlineText blocker={blocker} />} />
      </ResponsiveTable>
    </ListPage>
  );
}

function TitleCell({ blocker }: { blocker: Blocker }) {
  return (
    <TwoLine
      title={blocker.title}
      primary={
        <>
          <RowLink>{blocker.title}</RowLink> {blocker.escalatedOn !== null && <Mark title={blocker.escalationReason ?? ''}>提请调度</Mark>}
        </>
      }
      secondary={
        <>
          {blocker.projectCode} {blocker.projectName} {blocker.demo && <DemoMark />}
        </>
      }
    />
  );
}

function PhoneBlocker({ blocker }: { blocker: Blocker }) {
  return (
    <Box>
      <TwoLine primary={`${BLOCKER_TYPE_LABELS[blocker.type]}：${blocker.title}`} title={blocker.title} />
      <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
        {BLOCKER_STATE_LABELS[blocker.state]}，{blocker.departmentName} <Late blocker={blocker} /> {blocker.escalatedOn !== null && <Mark>提请调度</Mark>} {blocker.demo && <DemoMark />}
      </Box>
    </Box>
  );
}
