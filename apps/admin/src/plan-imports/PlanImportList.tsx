import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { IMPORT_STATE_LABELS } from '@portfolio/contracts';
import type { PlanImport } from '@portfolio/contracts';
import { DataTable, LinkBase } from 'react-admin';
import { InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { choicesOf } from '../ui/list/choices';
import { ListFilters } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { RowLink } from '../ui/list/RowLink';
import { TwoLine } from '../ui/TwoLine';
import { saysNothingNew, stateWords } from './planImportModel';

const upload = (
  <Button variant="contained" component={LinkBase} to="/plan-imports/create">
    导入规划文本
  </Button>
);
const filters = <ListFilters search="文件名" fields={[{ source: 'state', label: '状态', choices: choicesOf(IMPORT_STATE_LABELS) }]} tools={<ListTools exports={false} />} />;

/** 规划导入: every text that was read, newest first, and what became of it. */
export function PlanImportList() {
  return (
    <ListPage
      title="规划导入"
      subtitle="上传规划文本，逐条审核后入库；入库之前不影响现有规划和项目"
      actions={upload}
      filters={filters}
      sort={{ field: 'startedAt', order: 'DESC' }}
      empty={<EmptyState why="还没有导入过规划文本。" next="准备好规划纲要全文（UTF-8 编码的文本或 Markdown 文件），上传后系统会读出专栏和其中的每一项工程。" action={upload} />}
    >
      <ResponsiveTable<PlanImport>
        opens="show"
        phone={(row) => (
          <>
            <TwoLine primary={<span data-verbatim>{row.fileName}</span>} secondary={<>{stateWords(row)}，<InstantText value={row.startedAt} /> {row.startedBy}</>} />
            <Box sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary' }}>{changeWords(row)}</Box>
          </>
        )}
      >
        <DataTable.Col<PlanImport> source="fileName" render={(row) => <FileCell row={row} />} />
        <DataTable.Col<PlanImport> source="state" render={stateWords} />
        <DataTable.Col<PlanImport> source="startedAt" render={({ startedAt }) => <InstantText value={startedAt} />} />
        <DataTable.Col<PlanImport> source="startedBy" disableSort />
        <DataTable.NumberCol<PlanImport> source="items" disableSort />
        <DataTable.NumberCol<PlanImport> source="added" disableSort />
        <DataTable.NumberCol<PlanImport> source="changed" disableSort />
        <DataTable.NumberCol<PlanImport> source="removed" disableSort />
        <DataTable.NumberCol<PlanImport> source="unchanged" disableSort />
        <DataTable.Col<PlanImport> source="committedAt" disableSort render={({ committedAt }) => <InstantText value={committedAt} empty="—" />} />
      </ResponsiveTable>
    </ListPage>
  );
}

function FileCell({ row }: { row: PlanImport }) {
  return (
    <span data-verbatim>
      <RowLink>{row.fileName}</RowLink>
    </span>
  );
}

function changeWords(row: PlanImport): string {
  if (saysNothingNew(row)) return '没有变化';
  return `新增 ${row.added}、有变化 ${row.changed}、文中已无 ${row.removed}`;
}
