import type { LateProject } from '@portfolio/contracts';
import { TextInput, maxLength, minLength, required } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';

const TEXT = [required('请填写督查意见'), minLength(2, '督查意见至少 2 个字'), maxLength(1000)];

/** 督查意见: kept beside the facts for the next review. */
export function NoteDialog({ project, onClose }: { project: LateProject; onClose: () => void }) {
  return (
    <ActionDialog<{ text: string }>
      open
      onClose={onClose}
      title={`督查意见：${project.name}`}
      submitLabel="保存意见"
      action={(values) => api.post(`/late-projects/${project.id}/notes`, values)}
      done="意见已保存"
      refresh={['late-projects']}
    >
      <TextInput source="text" label="督查意见" validate={TEXT} multiline minRows={3} helperText="保存后不能修改；督查员和区领导看得到" />
    </ActionDialog>
  );
}
