import { HONESTY_DECISION_LABELS, HONESTY_LABELS, type HonestyRecord } from '@portfolio/contracts';
import { DataTable } from 'react-admin';
import { InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { choicesOf } from '../ui/list/choices';
import { ListFilters, type FilterField } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { DemoMark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';
import { FindingDecision } from './FindingDecision';
import { FindingLinks } from './FindingLinks';
import { FindingSteps } from './FindingSteps';

const ORIGINS = [{ id: 'submission', name: '报送时' }, { id: 'nightly', name: '每晚核对' }];
const FILTERS: readonly FilterField[] = [
  { source: 'decision', label: '认定', choices: choicesOf(HONESTY_DECISION_LABELS), multiple: true },
  { source: 'code', label: '校验项', choices: choicesOf(HONESTY_LABELS), multiple: true },
  { source: 'departmentId', label: '填报单位', reference: 'departments' },
  { source: 'answered', label: '单位已说明' },
  { source: 'origin', label: '来源', choices: ORIGINS },
];

/** 诚信疑点: everything the checks noticed, with the unit's words and what 督查室 made of it. None is ever taken off the list. */
export function HonestyFindingList() {
  return (
    <ListPage
      title="诚信疑点"
      subtitle="报送时和每晚自动核对；从不拦截填报，也从不删除，认定后仍留在记录里"
      sort={{ field: 'foundAt', order: 'DESC' }}
      filters={<ListFilters search="项目、编号、单位或疑点文字" fields={FILTERS} tools={<ListTools exports={false} />} />}
      empty={<EmptyState why="还没有发现疑点。" next="各单位报送进展时，以及每晚，系统会自动核对。" />}
    >
      <ResponsiveTable<HonestyRecord> opens={false} phone={(row) => <PhoneRow row={row} />}>
        <DataTable.Col<HonestyRecord> source="code" label="疑点" render={(row) => <Doubt row={row} />} />
        <DataTable.Col<HonestyRecord> source="projectCode" label="项目" render={(row) => <FindingLinks finding={row} />} />
        <DataTable.Col<HonestyRecord> label="单位说明" disableSort render={(row) => <Answer row={row} />} />
        <DataTable.Col<HonestyRecord> source="decision" label="认定" render={(row) => <FindingDecision finding={row} />} />
        <DataTable.Col<HonestyRecord> source="foundAt" label="发现" render={({ foundAt, origin }) => <TwoLine primary={<InstantText value={foundAt} />} secondary={origin === 'nightly' ? '每晚核对' : '报送时'} />} />
        <DataTable.Col<HonestyRecord> label="办理" disableSort render={(row) => <FindingSteps finding={row} />} />
      </ResponsiveTable>
    </ListPage>
  );
}

function PhoneRow({ row }: { row: HonestyRecord }) {
  return (
    <>
      <Doubt row={row} />
      <FindingLinks finding={row} />
      <Answer row={row} />
      <FindingDecision finding={row} />
      <FindingSteps finding={row} />
    </>
  );
}

function Doubt({ row: { code, text, demo } }: { row: HonestyRecord }) {
  return <TwoLine primary={<>{HONESTY_LABELS[code]} {demo && <DemoMark />}</>} secondary={text} />;
}

function Answer({ row: { answer, answeredBy, question } }: { row: HonestyRecord }) {
  return answer === null ? <TwoLine primary="未说明" secondary={question} /> : <TwoLine primary={answer} secondary={answeredBy ?? ''} />;
}
