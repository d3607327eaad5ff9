import Typography from '@mui/material/Typography';
import type { CoverageItem, CoverageProgramme, Project } from '@portfolio/contracts';
import { TextInput, maxLength, minLength, required } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';

interface Values {
  name: string;
}
interface NewProjectDialogProps {
  item: CoverageItem;
  programme: CoverageProgramme;
  onClose: () => void;
}

/** A project for a work that has none, under the work's own name unless that does not stand alone. */
export function NewProjectDialog({ item, programme, onClose }: NewProjectDialogProps) {
  const create = ({ name }: Values) => api.post<Project>('/projects', { programmeId: programme.id, planItemIds: [item.id], name, place: item.place });
  return (
    <ActionDialog<Values>
      open
      onClose={onClose}
      title="新建项目"
      submitLabel="新建项目"
      done="项目已建立，该条目已覆盖"
      refresh={['projects', 'plan-items', 'programmes']}
      action={create}
      defaultValues={{ name: item.name }}
    >
      <Typography data-verbatim sx={{ mb: 1 }}>
        规划条目：{item.name}
      </Typography>
      <TextInput source="name" label="项目名称" multiline validate={[required(), minLength(2), maxLength(200)]} helperText="用全称，能单独看懂；阶段为储备，责任单位在项目页明确" />
    </ActionDialog>
  );
}
