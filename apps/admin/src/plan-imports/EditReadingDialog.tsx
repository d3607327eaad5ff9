import Typography from '@mui/material/Typography';
import type { PlanImportRow } from '@portfolio/contracts';
import { TextInput, maxLength, required } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';

interface Values {
  name: string;
  place: string | null;
}

/** 修改读法: the name and place that the catalogue will have; the plan's own words stay as they are. */
export function EditReadingDialog({ row, onClose }: { row: PlanImportRow; onClose: () => void }) {
  const save = ({ name, place }: Values) =>
    api.put(`/plan-import-rows/${row.id}`, { name, place: place === null || place.trim() === '' ? null : place, reviewed: true, version: row.version });
  return (
    <ActionDialog<Values>
      open
      onClose={onClose}
      title="修改读法"
      submitLabel="保存读法"
      done="读法已保存，并标记为已核对"
      refresh={['plan-import-rows']}
      action={save}
      defaultValues={{ name: row.name, place: row.place }}
      resource="plan-import-rows"
    >
      <Typography variant="body2" data-verbatim sx={{ mb: 1, overflowWrap: 'anywhere' }}>
        原文（第 {row.line} 行）：{row.verbatim}
      </Typography>
      <TextInput source="name" multiline validate={[required(), maxLength(500)]} helperText="原文不会改动，项目名称按这里的读法" />
      <TextInput source="place" validate={maxLength(200)} helperText="原文写明的地点或实施单位；没有写明就空着" />
    </ActionDialog>
  );
}
