import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { PlanImport } from '@portfolio/contracts';
import { useState } from 'react';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';

interface DiscardButtonProps {
  planImport: PlanImport;
  /** Nothing is lost by it: the text brought nothing new. */
  nothingNew: boolean;
}

/** 放弃: nothing of the import reaches the catalogue. */
export function DiscardButton({ planImport, nothingNew }: DiscardButtonProps) {
  const [open, setOpen] = useState(false);
  const label = nothingNew ? '结束审核' : '放弃导入';
  return (
    <>
      <Button color={nothingNew ? 'primary' : 'error'} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ActionDialog
        open={open}
        onClose={() => setOpen(false)}
        title={label}
        submitLabel={label}
        danger={!nothingNew}
        done={nothingNew ? '已结束审核' : '已放弃这次导入'}
        refresh={['plan-imports', 'plan-import-rows']}
        action={() => api.post<PlanImport>(`/plan-imports/${planImport.id}/discard`, { version: planImport.version })}
      >
        <Typography>{nothingNew ? '文本没有变化，这次导入不入库；' : '审核中的核对和修改不再保留；'}现有规划和项目不受影响。需要时可以重新上传。</Typography>
      </ActionDialog>
    </>
  );
}
