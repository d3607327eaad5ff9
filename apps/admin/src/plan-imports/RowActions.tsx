import Check from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { PlanImportRow } from '@portfolio/contracts';
import { useState } from 'react';
import { api } from '../app/api';
import { useAction } from '../app/useAction';
import { EditReadingDialog } from './EditReadingDialog';
import { SplitRowDialog } from './SplitRowDialog';

/** 核对无误, 修改, 拆分; once settled only whether the row was checked. */
export function RowActions({ row, open }: { row: PlanImportRow; open: boolean }) {
  const [dialog, setDialog] = useState<'edit' | 'split' | null>(null);
  if (!open) return <Box component="span" sx={{ color: 'text.secondary' }}>{row.reviewed ? '已核对' : '未核对'}</Box>;
  const close = () => setDialog(null);
  return (
    <Box sx={{ display: 'flex', ml: -1 }}>
      <ReviewedButton row={row} />
      {row.change !== 'removed' && (
        <>
          <Button onClick={() => setDialog('edit')} sx={TIGHT} aria-label={`修改：${row.name}`}>
            修改
          </Button>
          <Button onClick={() => setDialog('split')} sx={TIGHT} aria-label={`拆分：${row.name}`}>
            拆分
          </Button>
        </>
      )}
      {dialog === 'edit' && <EditReadingDialog row={row} onClose={close} />}
      {dialog === 'split' && <SplitRowDialog row={row} onClose={close} />}
    </Box>
  );
}

function ReviewedButton({ row }: { row: PlanImportRow }) {
  const { run, pending } = useAction((reviewed: boolean) => api.put(`/plan-import-rows/${row.id}`, { reviewed, version: row.version }), { refresh: ['plan-import-rows'] });
  return (
    <Button
      onClick={() => void run(!row.reviewed).catch(() => undefined)}
      disabled={pending}
      aria-pressed={row.reviewed}
      aria-label={`${row.reviewed ? '已核对，点击取消' : '核对无误'}：${row.name}`}
      startIcon={row.reviewed ? <Check /> : undefined}
      sx={{ ...TIGHT, minWidth: 80, justifyContent: 'flex-start', color: row.reviewed ? 'text.secondary' : 'primary.main' }}
    >
      {row.reviewed ? '已核对' : '核对无误'}
    </Button>
  );
}

const TIGHT = { px: 1, minWidth: 0 };
