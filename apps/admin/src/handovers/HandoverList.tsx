import { HANDOVER_STATE_LABELS, ROLE_LABELS, type Handover } from '@portfolio/contracts';
import { DataTable } from 'react-admin';
import { InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { DemoMark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';
import { choicesOf } from '../ui/list/choices';
import { ListFilters } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { NewHandoverButton } from './NewHandoverButton';

const filters = (
  <ListFilters
    search="移交人、接收人、单位"
    fields={[
      { source: 'open', label: '只看未办结' },
      { source: 'state', label: '状态', choices: choicesOf(HANDOVER_STATE_LABELS) },
    ]}
    tools={<ListTools exports={false} />}
  />
);

/** 岗位交接: whose post went to whom, and which note still waits for a signature. */
export function HandoverList() {
  const create = <NewHandoverButton />;
  return (
    <ListPage
      title="岗位交接"
      subtitle="填报员、单位负责人变动时，名下事项经双方签字一次移交接任人"
      actions={create}
      sort={{ field: 'preparedAt', order: 'DESC' }}
      filters={filters}
      empty={<EmptyState why="还没有岗位交接。" next="人员变动前办理交接：系统列出名下全部未办事项，接任人签收后一次转到其名下。" action={create} />}
    >
      <ResponsiveTable<Handover> opens="show" phone={(handover) => <PhoneHandover handover={handover} />}>
        <DataTable.Col<Handover> source="fromName" render={(handover) => <TwoLine primary={handover.fromName} secondary={`${ROLE_LABELS[handover.fromRole]} · ${handover.departmentName}`} />} />
        <DataTable.Col<Handover> label="接收人" disableSort render={({ toName }) => toName} />
        <DataTable.Col<Handover> source="state" render={(handover) => <TwoLine primary={HANDOVER_STATE_LABELS[handover.state]} secondary={handover.movedCount === null ? null : `移交 ${handover.movedCount} 项`} />} />
        <DataTable.Col<Handover> label="事由" disableSort render={({ reason, demo }) => <>{reason} {demo && <DemoMark />}</>} />
        <DataTable.Col<Handover> source="preparedAt" label="发起" render={({ preparedBy, preparedAt }) => <TwoLine primary={preparedBy} secondary={<InstantText value={preparedAt} />} />} />
      </ResponsiveTable>
    </ListPage>
  );
}

function PhoneHandover({ handover }: { handover: Handover }) {
  const { fromName, toName, state, departmentName, demo } = handover;
  return (
    <TwoLine
      primary={
        <>
          {fromName} → {toName} {demo && <DemoMark />}
        </>
      }
      secondary={`${HANDOVER_STATE_LABELS[state]} · ${departmentName}`}
    />
  );
}
