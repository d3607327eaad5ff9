import type { OrderNumbering } from '@portfolio/contracts';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { api } from '../app/api';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';
import { ActionDialog } from '../ui/form/ActionDialog';

/** 文号代字 of the orders issued from now on; for 督查室. */
export function NumberingButton() {
  const may = useMay();
  return may('order.manage') ? <Numbering /> : null;
}

function Numbering() {
  const [open, setOpen] = useState(false);
  const numbering = useApi<OrderNumbering>('/supervision-orders/numbering').data;
  if (numbering === undefined) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>文号设置</Button>
      <ActionDialog<{ prefix: string }>
        open={open}
        onClose={() => setOpen(false)}
        title="督办单文号"
        submitLabel="保存文号代字"
        action={({ prefix }) => api.put('/supervision-orders/numbering', { prefix, version: numbering.version })}
        done="已保存，今后下达的督办单按新代字编号"
        defaultValues={{ prefix: numbering.prefix }}
      >
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          例如：{numbering.prefix}〔2026〕1号。顺序号按年连续编排，不因改代字而重排；已下达的文号不变。
        </Typography>
        <TextInput source="prefix" label="文号代字" helperText={false} fullWidth />
      </ActionDialog>
    </>
  );
}
