import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { RulePack } from '@portfolio/contracts';
import { useState } from 'react';
import { DateInput, TextInput, required } from 'react-admin';
import { api } from '../app/api';
import { useSession } from '../app/useSession';
import { ActionDialog } from '../ui/form/ActionDialog';
import { packTitle } from './rulePackModel';

interface Activation {
  fromDate: string;
  note: string;
}

/** 启用: puts a version in force from a day on. */
export function ActivatePackButton({ pack }: { pack: RulePack }) {
  const [open, setOpen] = useState(false);
  const today = useSession()?.today ?? '';
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        启用这一版
      </Button>
      <ActionDialog<Activation>
        open={open}
        onClose={() => setOpen(false)}
        title={`启用${packTitle(pack)}`}
        submitLabel="启用"
        action={(values) => api.post(`/rule-packs/${encodeURIComponent(pack.id)}/activate`, { ...values, version: pack.version })}
        done={`${packTitle(pack)}已登记执行，亮灯将在一两分钟内重算`}
        refresh={['rule-packs', 'projects']}
        defaultValues={{ fromDate: today, note: '' }}
        resource="rule-packs"
      >
        <Typography variant="body2" sx={{ mb: 1, color: 'text.secondary' }}>
          从执行日期起，全部项目按这一版评判；此前各周的结果保持不变。
        </Typography>
        <DateInput source="fromDate" validate={required()} helperText="不早于今天" />
        <TextInput source="note" label="启用说明" validate={required()} multiline minRows={2} helperText="例如：经区政府第 12 次常务会议同意" />
      </ActionDialog>
    </>
  );
}
