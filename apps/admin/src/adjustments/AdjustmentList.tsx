import Button from '@mui/material/Button';
import { ADJUSTMENT_KIND_LABELS, ADJUSTMENT_STATE_LABELS } from '@portfolio/contracts';
import type { Adjustment } from '@portfolio/contracts';
import { useState } from 'react';
import { DataTable } from 'react-admin';
import { useMay } from '../app/useSession';
import { UnitCell } from '../projects/UnitCell';
import { InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { choicesOf } from '../ui/list/choices';
import { ListFilters } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { RowLink } from '../ui/list/RowLink';
import { DemoMark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';
import { RequestDialog } from './RequestDialog';
import { StateChip } from './StateChip';

const FILTERS = (
  <ListFilters
    search="项目、文号、理由"
    fields={[
      { source: 'pending', label: '只看待批' },
      { source: 'state', label: '状态', choices: choicesOf(ADJUSTMENT_STATE_LABELS), multiple: true },
      { source: 'kind', label: '类别', choices: choicesOf(ADJUSTMENT_KIND_LABELS), multiple: true },
      { source: 'departmentId', label: '申请单位', reference: 'departments', multiple: true },
    ]}
    tools={<ListTools exports={false} />}
  />
);
const EMPTY = <EmptyState why="还没有调整申请。" next="单位负责人在项目页的“调整”中提出；改期须在节点到期前提出。" />;

/** 调整申请: newest first; the only way to other baseline dates, to 暂缓 and 退出, to other owners and projects. */
export function AdjustmentList() {
  const mayAsk = useMay()('adjustment.request');
  return (
    <ListPage
      title="调整申请"
      subtitle="基线、暂缓、退出、责任单位和项目拆并只经调整程序变更；批准后第 1 版基线永久保留"
      sort={{ field: 'askedAt', order: 'DESC' }}
      filters={FILTERS}
      actions={mayAsk ? <AddButton /> : undefined}
      empty={EMPTY}
    >
      <ResponsiveTable<Adjustment>
        opens="show"
        phone={(row) => (
          <TwoLine
            primary={
              <>
                {ADJUSTMENT_KIND_LABELS[row.kind]}：{row.projectName} {row.demo && <DemoMark />}
              </>
            }
            secondary={<StateChip {...row} />}
          />
        )}
      >
        <DataTable.Col<Adjustment> source="kind" label="类别" render={(row) => <RowLink>{ADJUSTMENT_KIND_LABELS[row.kind]}</RowLink>} />
        <DataTable.Col<Adjustment>
          source="projectCode"
          label="项目"
          cellSx={() => ({ width: '40%', minWidth: 180 })}
          render={(row) => (
            <TwoLine
              primary={row.projectName}
              secondary={
                <>
                  {row.projectCode ?? '批准后编号'} {row.demo && <DemoMark />}
                </>
              }
            />
          )}
        />
        <DataTable.Col<Adjustment> source="department" label="申请单位" render={(row) => <UnitCell>{row.departmentName ?? '未明确'}</UnitCell>} />
        <DataTable.Col<Adjustment> source="state" label="状态" render={(row) => <StateChip {...row} />} />
        <DataTable.Col<Adjustment> source="askedAt" label="申请" render={(row) => <TwoLine primary={row.askedBy} secondary={<InstantText value={row.askedAt} />} />} />
        <DataTable.Col<Adjustment> source="decidedAt" label="办结" render={(row) => (row.decidedAt === null ? '—' : <TwoLine primary={row.documentNumber ?? row.decidedBy} secondary={<InstantText value={row.decidedAt} />} />)} />
        <DataTable.NumberCol<Adjustment> source="comments" label="批注（条）" disableSort />
      </ResponsiveTable>
    </ListPage>
  );
}

function AddButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        申请新增项目
      </Button>
      {open && <RequestDialog kind="add" project={null} milestones={[]} onClose={() => setOpen(false)} />}
    </>
  );
}
