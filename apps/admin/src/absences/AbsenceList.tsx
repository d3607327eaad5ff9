import { ABSENCE_STATE_LABELS, type Absence } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { DataTable } from 'react-admin';
import { useMay, useSession } from '../app/useSession';
import { DateText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { TwoLine } from '../ui/TwoLine';
import { ListFilters } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { EditAbsenceButton } from './EditAbsenceButton';
import { NewAbsenceButton } from './NewAbsenceButton';
import { RevokeAbsenceButton } from './RevokeAbsenceButton';

const filters = <ListFilters fields={[{ source: 'current', label: '只看未结束' }]} tools={<ListTools exports={false} />} />;

/** 代理设置: who is away, who is told instead; one's own, and a unit head's whole unit. */
export function AbsenceList() {
  const create = <NewAbsenceButton />;
  return (
    <ListPage
      title="代理设置"
      subtitle="不在岗期间，提醒改送代理人，并注明代谁办理"
      actions={create}
      sort={{ field: 'fromDate', order: 'DESC' }}
      filters={filters}
      empty={<EmptyState why="还没有设置过代理。" next="出差、休假前设置代理人，期间的提醒会送到代理人，不会无人办理。" action={create} />}
    >
      <ResponsiveTable<Absence> opens={false} phone={(absence) => <PhoneAbsence absence={absence} />}>
        <DataTable.Col<Absence> source="userName" render={(absence) => <TwoLine primary={absence.userName} secondary={absence.departmentName} />} />
        <DataTable.Col<Absence> label="代理人" disableSort render={({ substituteName }) => substituteName ?? '未设代理人'} />
        <DataTable.Col<Absence> source="fromDate" render={({ fromDate }) => <DateText value={fromDate} />} />
        <DataTable.Col<Absence> source="toDate" render={({ toDate }) => <DateText value={toDate} />} />
        <DataTable.Col<Absence> label="状态" disableSort render={(absence) => <TwoLine primary={ABSENCE_STATE_LABELS[absence.state]} secondary={absence.note} />} />
        <DataTable.Col<Absence> label="办理" disableSort render={(absence) => <Actions absence={absence} />} />
      </ResponsiveTable>
    </ListPage>
  );
}

function PhoneAbsence({ absence }: { absence: Absence }) {
  const { userName, substituteName, fromDate, toDate, state } = absence;
  return (
    <>
      <TwoLine
        primary={
          <>
            {userName}：{substituteName === null ? '未设代理人' : `由${substituteName}代理`}
          </>
        }
        secondary={
          <>
            <DateText value={fromDate} />—<DateText value={toDate} /> · {ABSENCE_STATE_LABELS[state]}
          </>
        }
      />
      <Actions absence={absence} />
    </>
  );
}

/** For oneself, and for a unit head for the unit; nothing for what is over. */
function Actions({ absence }: { absence: Absence }) {
  const own = useSession()?.user.id === absence.userId;
  const manages = useMay()('absence.manage');
  if (absence.state === 'over' || absence.state === 'revoked' || (!own && !manages)) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <EditAbsenceButton absence={absence} />
      <RevokeAbsenceButton absence={absence} />
    </Box>
  );
}
