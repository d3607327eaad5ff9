import Button from '@mui/material/Button';
import Alert from '@mui/material/Alert';
import { LIFECYCLE_LABELS, PERIOD_KIND_LABELS, type FilingCadenceLine, type FilingCadenceResult } from '@portfolio/contracts';
import { useState } from 'react';
import { DataTable, useListContext } from 'react-admin';
import { useMay } from '../app/useSession';
import { EmptyState } from '../ui/EmptyState';
import { choicesOf } from '../ui/list/choices';
import { ListFilters, type FilterField } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { NamedCheckboxes } from '../ui/list/NamedCheckboxes';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { DemoMark } from '../ui/Mark';
import { TextLink } from '../ui/TextLink';
import { TwoLine } from '../ui/TwoLine';
import { CadenceDialog } from './CadenceDialog';
import { cadenceWords } from './cadenceWords';

const FILTERS: readonly FilterField[] = [
  { source: 'kind', label: '填报周期', choices: [...choicesOf(PERIOD_KIND_LABELS), { id: 'never', name: '不填报' }], multiple: true },
  { source: 'source', label: '来源', choices: [{ id: 'default', name: '按项目阶段' }, { id: 'planner', name: '规划管理员指定' }] },
  { source: 'lifecycle', label: '项目阶段', choices: choicesOf(LIFECYCLE_LABELS), multiple: true },
  { source: 'departmentId', label: '牵头单位', reference: 'departments' },
];

/** 填报周期: how often each project is asked; a planner changes one or many. */
export function FilingCadenceList() {
  const manages = useMay()('filing_window.manage');
  const [result, setResult] = useState<FilingCadenceResult | null>(null);
  return (
    <ListPage
      title="填报周期"
      subtitle="默认按项目阶段：前期每月，在建和竣工每周，储备每季度，投用后不再填报"
      back={{ to: '/filing-windows', label: '填报窗口' }}
      sort={{ field: 'projectCode', order: 'ASC' }}
      perPage={50}
      filters={
        <>
          {result !== null && <Result result={result} onClose={() => setResult(null)} />}
          <ListFilters search="项目、编号或单位" fields={FILTERS} tools={<ListTools exports={false} />} />
        </>
      }
      empty={<EmptyState why="还没有项目。" next="导入规划后，每个项目按所处阶段确定填报周期。" />}
    >
      <NamedCheckboxes>
        <ResponsiveTable<FilingCadenceLine> opens={false} bulkActionButtons={manages ? <ChangeSelected onResult={setResult} /> : false} phone={(row) => <PhoneRow row={row} onResult={setResult} />}>
          <DataTable.Col<FilingCadenceLine> source="projectCode" label="项目" render={(row) => <TwoLine primary={<Name row={row} />} secondary={row.projectCode} />} />
          <DataTable.Col<FilingCadenceLine> source="departmentName" label="牵头单位" render={({ departmentName }) => departmentName ?? '未定'} />
          <DataTable.Col<FilingCadenceLine> source="lifecycle" label="阶段" render={({ lifecycle }) => LIFECYCLE_LABELS[lifecycle]} />
          <DataTable.Col<FilingCadenceLine> source="kind" label="填报周期" render={cadenceWords} />
          <DataTable.Col<FilingCadenceLine> label="来源" disableSort render={({ source, reason }) => <TwoLine primary={source === 'planner' ? '规划管理员指定' : '按项目阶段'} secondary={source === 'planner' ? reason : ''} />} />
          <DataTable.Col<FilingCadenceLine> label="办理" disableSort render={(row) => <ChangeOne row={row} onResult={setResult} />} />
        </ResponsiveTable>
      </NamedCheckboxes>
    </ListPage>
  );
}

interface ChangeProps {
  onResult: (result: FilingCadenceResult) => void;
}

function ChangeSelected({ onResult }: ChangeProps) {
  const { data = [], selectedIds, onUnselectItems } = useListContext<FilingCadenceLine>();
  const [open, setOpen] = useState(false);
  const chosen = data.filter(({ id }) => selectedIds.includes(id));
  return (
    <>
      <Button variant="contained" disabled={chosen.length === 0} onClick={() => setOpen(true)}>
        修改 {chosen.length} 个项目的填报周期
      </Button>
      {open && <CadenceDialog cadences={chosen} onClose={() => setOpen(false)} onResult={(result) => (onUnselectItems(), onResult(result))} />}
    </>
  );
}

function ChangeOne({ row, onResult }: ChangeProps & { row: FilingCadenceLine }) {
  const manages = useMay()('filing_window.manage');
  const [open, setOpen] = useState(false);
  if (!manages) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={`修改填报周期：${row.projectName}`}>
        修改
      </Button>
      {open && <CadenceDialog cadences={[row]} onClose={() => setOpen(false)} onResult={onResult} />}
    </>
  );
}

function Result({ result: { done, refused }, onClose }: { result: FilingCadenceResult; onClose: () => void }) {
  return (
    <Alert severity={refused.length === 0 ? 'success' : 'warning'} onClose={onClose} closeText="关闭" sx={{ mb: 1 }}>
      已修改 {done.length} 个项目{refused.length > 0 && `，未修改 ${refused.length} 个：${refused.map(({ name, reason }) => `「${name}」${reason}`).join('')}`}
    </Alert>
  );
}

function PhoneRow({ row, onResult }: ChangeProps & { row: FilingCadenceLine }) {
  return (
    <>
      <TwoLine primary={<Name row={row} />} secondary={`${cadenceWords(row)}，${row.source === 'planner' ? row.reason : '按项目阶段'}`} />
      <ChangeOne row={row} onResult={onResult} />
    </>
  );
}

function Name({ row }: { row: FilingCadenceLine }) {
  return (
    <>
      <TextLink to={`/projects/${row.projectId}/show/progress`}>{row.projectName}</TextLink> {row.demo && <DemoMark />}
    </>
  );
}
