import Typography from '@mui/material/Typography';
import type { FilingCadence, FilingCadenceResult } from '@portfolio/contracts';
import { SelectInput, TextInput, required } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';
import { CADENCE_CHOICES } from './cadenceWords';

interface CadenceDialogProps {
  cadences: readonly Pick<FilingCadence, 'projectId' | 'kind' | 'source' | 'version'>[];
  onClose: () => void;
  /** With what was changed and what was not. */
  onResult: (result: FilingCadenceResult) => void;
}

/** 修改填报周期, of one project or of many. */
export function CadenceDialog({ cadences, onClose, onResult }: CadenceDialogProps) {
  const [first] = cadences;
  const items = cadences.map(({ projectId, version }) => ({ projectId, version }));
  return (
    <ActionDialog<{ kind: string; reason: string }>
      open
      onClose={onClose}
      title={cadences.length === 1 ? '修改填报周期' : `修改 ${cadences.length} 个项目的填报周期`}
      submitLabel="修改填报周期"
      action={async (values) => onResult(await api.post<FilingCadenceResult>('/filing-cadences/changes', { ...values, items }))}
      done="填报周期已办理"
      refresh={['filing-cadences', 'filing-windows']}
      defaultValues={{ kind: cadences.length === 1 && first?.source === 'planner' ? (first.kind ?? 'never') : 'default', reason: '' }}
      resource="filing-cadences"
    >
      <Typography variant="body2" sx={{ mb: 1, color: 'text.secondary' }}>
        从正在开放的窗口起执行：新周期应填的立即列入，原周期还没动笔的不再催报，已经动笔的保留。
      </Typography>
      <SelectInput source="kind" label="填报周期" choices={CADENCE_CHOICES} validate={required()} helperText={false} />
      <TextInput source="reason" label="理由" validate={required()} multiline minRows={2} helperText="例如：区重点项目，按周调度" />
    </ActionDialog>
  );
}
