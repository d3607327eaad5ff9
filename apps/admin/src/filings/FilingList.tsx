import { FILING_STATE_LABELS, PERIOD_KIND_LABELS, type Filing } from '@portfolio/contracts';
import { DataTable } from 'react-admin';
import { DateText, InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { choicesOf } from '../ui/list/choices';
import { ListFilters, type FilterField } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { DemoMark, Mark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';

const FILTERS: readonly FilterField[] = [
  { source: 'state', label: '状态', choices: choicesOf(FILING_STATE_LABELS), multiple: true },
  { source: 'kind', label: '填报周期', choices: choicesOf(PERIOD_KIND_LABELS), multiple: true },
  { source: 'departmentId', label: '填报单位', reference: 'departments' },
];

/** 填报记录: every filing, newest first; what waits for review is a filter away. */
export function FilingList() {
  return (
    <ListPage
      title="填报记录"
      subtitle="各单位报送的进展，按报送时间排列；待审核的可用“状态”筛选"
      sort={{ field: 'updatedAt', order: 'DESC' }}
      filters={<ListFilters search="项目、编号、单位或进度文字" fields={FILTERS} tools={<ListTools exports={false} />} />}
      empty={<EmptyState why="还没有进展填报。" next="填报窗口开放后，由各单位填报员在“进展填报”中报送。" />}
    >
      <ResponsiveTable<Filing> opens="show" phone={(row) => <TwoLine primary={<Name row={row} />} secondary={`${row.departmentName}，${row.periodLabel}，${FILING_STATE_LABELS[row.state]}`} />}>
        <DataTable.Col<Filing> source="projectCode" label="项目" render={(row) => <TwoLine primary={<Name row={row} />} secondary={row.projectCode} />} />
        <DataTable.Col<Filing> source="department" label="填报单位" render={({ departmentName }) => departmentName} />
        <DataTable.Col<Filing> source="period" label="填报期" render={({ periodLabel, dueOn }) => <TwoLine primary={periodLabel} secondary={<>应于 <DateText value={dueOn} /> 前</>} />} />
        <DataTable.Col<Filing> label="进度" disableSort render={({ progressText, noChange }) => <TwoLine primary={progressText} secondary={noChange ? '本期无变化' : ''} />} />
        <DataTable.Col<Filing> source="state" label="状态" render={({ state, inTime }) => <>{FILING_STATE_LABELS[state]} {inTime === false && <Mark>迟报</Mark>}</>} />
        <DataTable.Col<Filing> source="findings" label="待核事项" render={({ findings }) => findings} />
        <DataTable.Col<Filing> source="submittedAt" label="报送时间" render={({ submittedAt }) => (submittedAt === null ? '未报送' : <InstantText value={submittedAt} />)} />
      </ResponsiveTable>
    </ListPage>
  );
}

function Name({ row }: { row: Filing }) {
  return <>{row.projectName} {row.demo && <DemoMark />}</>;
}
