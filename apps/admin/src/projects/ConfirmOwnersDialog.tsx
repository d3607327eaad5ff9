import type { Project } from '@portfolio/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { AutocompleteInput, FormDataConsumer, RadioButtonGroupInput, ReferenceInput, required } from 'react-admin';
import { useState } from 'react';
import { api } from '../app/api';
import { fieldErrorsOf } from '../app/httpError';
import { ActionDialog } from '../ui/form/ActionDialog';
import { ConfirmOwnersTable } from './ConfirmOwnersTable';
import { confirmations, errorsByProject } from './ownership';
import type { ConfirmValues } from './ownership';
import { withoutFieldErrors } from './withoutFieldErrors';

interface ConfirmOwnersDialogProps {
  projects: readonly Project[];
  onClose: () => void;
  onDone?: () => void;
}

const MODES = [
  { id: 'proposed', name: '按拟定单位逐个确认' },
  { id: 'one', name: '统一指定一个单位' },
] as const;
const IN_USE = { active: true };
const BY_CODE = { field: 'code', order: 'ASC' } as const;

/** 确认责任单位: a proposed unit becomes fact, or another takes its place; all rows or none, the refused ones say why. */
export function ConfirmOwnersDialog({ projects, onClose, onDone }: ConfirmOwnersDialogProps) {
  const queryClient = useQueryClient();
  const [refused, setRefused] = useState<Record<string, string>>({});
  const confirm = async (values: ConfirmValues) => {
    const items = confirmations(projects, values);
    try {
      await api.post('/projects/ownership-confirmations', { items });
      onDone?.();
    } catch (error) {
      setRefused(errorsByProject(fieldErrorsOf(error) ?? {}, items));
      // A row that somebody changed meanwhile is confirmed on what it is now.
      void queryClient.invalidateQueries({ queryKey: ['projects'] });
      throw withoutFieldErrors(error);
    }
  };
  const nothingProposed = projects.every(({ leadDepartmentId }) => leadDepartmentId === null);
  return (
    <ActionDialog<ConfirmValues>
      open
      onClose={onClose}
      title={projects.length === 1 ? '确认责任单位' : `确认 ${projects.length} 个项目的责任单位`}
      submitLabel="确认责任单位"
      action={confirm}
      done={projects.length === 1 ? '责任单位已确认' : `${projects.length} 个项目的责任单位已确认`}
      refresh={['projects', 'departments']}
      defaultValues={{ mode: nothingProposed ? 'one' : 'proposed', departmentId: null }}
      resource="projects"
    >
      <RadioButtonGroupInput source="mode" label="确认方式" choices={MODES.map((mode) => ({ ...mode, disabled: mode.id === 'proposed' && nothingProposed }))} helperText="确认后不再标注“拟定”，到期提醒发给该单位" validate={required()} />
      <FormDataConsumer<ConfirmValues>>
        {({ formData }) => (
          <>
            {formData.mode === 'one' && (
              <ReferenceInput source="departmentId" reference="departments" filter={IN_USE} sort={BY_CODE} perPage={200}>
                <AutocompleteInput optionText="name" label="牵头单位" validate={required()} filterToQuery={toQuery} helperText="输入名称或简称查找" />
              </ReferenceInput>
            )}
            <ConfirmOwnersTable projects={projects} mode={formData.mode} refused={refused} />
          </>
        )}
      </FormDataConsumer>
    </ActionDialog>
  );
}

function toQuery(q: string): Record<string, string> {
  return q === '' ? {} : { q };
}
