import Typography from '@mui/material/Typography';
import type { CoverageItem } from '@portfolio/contracts';
import { TextInput, maxLength, minLength, required } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';

interface Values {
  reason: string;
}
interface NotEstablishedDialogProps {
  item: CoverageItem;
  onClose: () => void;
}

/** 登记未立项: the work stays in the plan and counts as not covered; the reason stands beside it. A project that nobody has worked with goes. */
export function NotEstablishedDialog({ item, onClose }: NotEstablishedDialogProps) {
  return (
    <ActionDialog<Values>
      open
      onClose={onClose}
      title="登记未立项"
      submitLabel="登记未立项"
      done="已登记未立项"
      refresh={['plan-items', 'projects', 'programmes']}
      action={({ reason }) => api.post(`/plan-items/${item.id}/not-established`, { reason, version: item.version })}
    >
      <Typography data-verbatim sx={{ mb: 1 }}>
        {item.name}
      </Typography>
      {item.projects.map(({ id, code, name }) => (
        <Typography key={id} sx={{ mb: 1 }}>
          由该条目生成的储备项目“{code} {name}”随之删除；撤销未立项时重新建立。
        </Typography>
      ))}
      <TextInput source="reason" label="未立项原因" multiline minRows={3} validate={[required(), minLength(2), maxLength(500)]} helperText="写明依据和后续安排，例如“并入某项目统一实施”；之后可以撤销" />
    </ActionDialog>
  );
}
