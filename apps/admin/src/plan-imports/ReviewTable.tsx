import Box from '@mui/material/Box';
import { IMPORT_ROW_CHANGE_LABELS } from '@portfolio/contracts';
import type { PlanImportRow } from '@portfolio/contracts';
import { DataTable, useUnselectAll } from 'react-admin';
import { useEffect } from 'react';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { Mark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';
import { MarkReviewedButton } from './MarkReviewedButton';
import { MergeRowsButton } from './MergeRowsButton';
import { placeInPlan } from './planImportModel';
import { Reading } from './Reading';
import { RowActions } from './RowActions';

interface ReviewTableProps {
  importId: string;
  /** False once the import is settled: then the rows are only read. */
  open: boolean;
}

const BULK = (
  <>
    <MarkReviewedButton />
    <MergeRowsButton />
  </>
);

/** The rows of the review: where, the plan's words, how they were read, what changed, and what to do about it. */
export function ReviewTable({ importId, open }: ReviewTableProps) {
  // Rows that were chosen in another import are none of this one.
  const unselect = useUnselectAll('plan-import-rows');
  useEffect(() => unselect(), [unselect, importId]);
  return (
    <ResponsiveTable<PlanImportRow> opens={false} bulkActionButtons={open ? BULK : false} phone={(row) => <PhoneRow row={row} open={open} />} rowSx={quietWhenReviewed}>
      <DataTable.Col<PlanImportRow> source="box" label="位置" render={(row) => <TwoLine lines={1} primary={<span data-verbatim>{row.programmeTitle}</span>} title={placeInPlan(row)} secondary={`专栏 ${row.box}，第 ${row.seq} 项，第 ${row.line} 行`} />} />
      <DataTable.Col<PlanImportRow> source="verbatim" disableSort cellSx={() => ({ width: '30%' })} render={(row) => <Verbatim row={row} />} />
      <DataTable.Col<PlanImportRow> source="name" label="读作" cellSx={() => ({ width: '30%' })} render={(row) => <Reading row={row} />} />
      <DataTable.Col<PlanImportRow> source="change" render={({ change }) => IMPORT_ROW_CHANGE_LABELS[change]} />
      <DataTable.Col<PlanImportRow> source="reviewed" label="办理" disableSort render={(row) => <RowActions row={row} open={open} />} />
    </ResponsiveTable>
  );
}

function Verbatim({ row }: { row: PlanImportRow }) {
  return (
    <Box component="span" data-verbatim sx={{ overflowWrap: 'anywhere' }}>
      {row.verbatim}
    </Box>
  );
}

function PhoneRow({ row, open }: { row: PlanImportRow; open: boolean }) {
  return (
    <>
      <Box data-verbatim sx={{ overflowWrap: 'anywhere' }}>
        {row.verbatim} <Mark>{IMPORT_ROW_CHANGE_LABELS[row.change]}</Mark>
      </Box>
      <Reading row={row} />
      <Box data-verbatim sx={{ fontSize: 12, color: 'text.secondary' }}>
        {placeInPlan(row)}，第 {row.line} 行
      </Box>
      <RowActions row={row} open={open} />
    </>
  );
}

function quietWhenReviewed({ reviewed }: PlanImportRow) {
  return reviewed ? { color: 'text.secondary', '& td': { color: 'inherit' } } : {};
}
