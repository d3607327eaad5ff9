import { FILING_WINDOW_STATE_LABELS, PERIOD_KIND_LABELS, type FilingWindow } from '@portfolio/contracts';
import { DataTable } from 'react-admin';
import { DateText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { choicesOf } from '../ui/list/choices';
import { ListFilters, type FilterField } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { listLink } from '../ui/list/listLink';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { Mark, UnpublishedMark } from '../ui/Mark';
import { TextLink } from '../ui/TextLink';
import { TwoLine } from '../ui/TwoLine';
import { WindowSteps } from './WindowSteps';

const FILTERS: readonly FilterField[] = [
  { source: 'state', label: '状态', choices: choicesOf(FILING_WINDOW_STATE_LABELS), multiple: true },
  { source: 'kind', label: '填报周期', choices: choicesOf(PERIOD_KIND_LABELS), multiple: true },
];

/** 填报窗口: when units are asked, until when, and how it came; the planner opens, moves, closes and skips. */
export function FilingWindowList() {
  return (
    <ListPage
      title="填报窗口"
      subtitle="按周期自动开窗，截止日为工作日；迟报照收并注明。谁按什么周期填，见填报周期"
      actions={<TextLink to="/filing-cadences">填报周期</TextLink>}
      sort={{ field: 'dueOn', order: 'ASC' }}
      filterDefaultValues={NOW}
      filters={<ListFilters fields={FILTERS} tools={<ListTools exports={false} />} />}
      empty={<EmptyState why="还没有填报窗口。" next="系统每晚按填报周期自动开窗。" />}
    >
      <ResponsiveTable<FilingWindow> opens={false} phone={(row) => <PhoneRow row={row} />}>
        <DataTable.Col<FilingWindow> source="period" label="填报期" render={(row) => <TwoLine primary={row.label} secondary={<>每{PERIOD_KIND_LABELS[row.kind]} <DateText value={row.startsOn} />—<DateText value={row.endsOn} /></>} />} />
        <DataTable.Col<FilingWindow> source="opensOn" label="开放" render={({ opensOn }) => <DateText value={opensOn} />} />
        <DataTable.Col<FilingWindow> source="dueOn" label="截止" render={(row) => <Due row={row} />} />
        <DataTable.Col<FilingWindow> label="状态" disableSort render={(row) => <State row={row} />} />
        <DataTable.Col<FilingWindow> label="应填" disableSort align="right" render={(row) => <Asked row={row} />} />
        <DataTable.Col<FilingWindow> label="按时" disableSort align="right" render={({ state, inTime }) => figure(state, inTime)} />
        <DataTable.Col<FilingWindow> label="迟报" disableSort align="right" render={({ state, late }) => figure(state, late)} />
        <DataTable.Col<FilingWindow> label="未报" disableSort align="right" render={({ state, missing }) => figure(state, missing)} />
        <DataTable.Col<FilingWindow> label="办理" disableSort render={(row) => <WindowSteps window={row} />} />
      </ResponsiveTable>
    </ListPage>
  );
}

/** What has closed is a filter away. */
const NOW = { state: ['planned', 'open'] };

function PhoneRow({ row }: { row: FilingWindow }) {
  return (
    <>
      <TwoLine primary={<>{row.label} <State row={row} /></>} secondary={<>截止 <Due row={row} />，应填 <Asked row={row} /></>} />
      <WindowSteps window={row} />
    </>
  );
}

function Due({ row: { dueOn, calendarConfirmed } }: { row: FilingWindow }) {
  return (
    <>
      <DateText value={dueOn} /> {!calendarConfirmed && <UnpublishedMark />}
    </>
  );
}

function State({ row: { state, reason } }: { row: FilingWindow }) {
  const word = <Mark>{FILING_WINDOW_STATE_LABELS[state]}</Mark>;
  return reason === null ? word : <TwoLine primary={word} secondary={reason} />;
}

/** What it asks for: a list once it is open, before that what it will ask for. */
function Asked({ row: { id, state, due, expected } }: { row: FilingWindow }) {
  if (state === 'skipped') return <>—</>;
  if (expected !== null) return <>预计 {expected} 件</>;
  return <TextLink to={listLink('filings', { windowId: id })} aria-label={`应填 ${due} 件，查看填报`}>{due} 件</TextLink>;
}

function figure(state: FilingWindow['state'], count: number): string {
  return state === 'planned' || state === 'skipped' ? '—' : String(count);
}
