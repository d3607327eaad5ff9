import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { PlanImport } from '@portfolio/contracts';
import { useState } from 'react';
import { api } from '../app/api';
import { useCountOf } from '../app/useCountOf';
import { ActionDialog } from '../ui/form/ActionDialog';
import { UNCHECKED, commitSentences } from './planImportModel';

const CHANGED = ['plan-imports', 'plan-import-rows', 'projects', 'plan-items', 'plans', 'boxes', 'programmes', 'departments', 'indicators'];

/** 提交入库, after having said in numbers what will happen. */
export function CommitButton({ planImport }: { planImport: PlanImport }) {
  const [open, setOpen] = useState(false);
  const unchecked = useCountOf('plan-import-rows', { importId: planImport.id, ...UNCHECKED }, { enabled: true });
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        提交入库
      </Button>
      <ActionDialog
        open={open}
        onClose={() => setOpen(false)}
        title="提交入库"
        submitLabel="提交入库"
        done="已提交入库"
        refresh={CHANGED}
        action={() => api.post<PlanImport>(`/plan-imports/${planImport.id}/commit`, { version: planImport.version })}
      >
        {unchecked !== undefined && unchecked > 0 && (
          <Alert severity="warning" sx={{ mb: 1 }}>
            还有 {unchecked} 条新增或有变化的条目读法存疑，没有核对。请先核对，再提交入库。
          </Alert>
        )}
        <Box component="ul" sx={{ m: 0, pl: 2.5, '& li': { mb: 0.5 } }}>
          {commitSentences(planImport).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          <li>全部一次完成；其他待审核的导入自动放弃。入库后不能撤回，修订请重新导入。</li>
        </Box>
      </ActionDialog>
    </>
  );
}
