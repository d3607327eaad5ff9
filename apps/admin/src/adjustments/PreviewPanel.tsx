import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { AdjustmentPreview } from '@portfolio/contracts';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { api } from '../app/api';
import { fieldErrorsOf, sentenceOf } from '../app/httpError';
import { DiffTable } from './DiffTable';
import type { RequestForm } from './requestModel';

type Shown = { diff: AdjustmentPreview } | { refusal: string } | null;

/** 查看调整前后对照: what the approval would change, asked of the server for the form as it is now. */
export function PreviewPanel({ bodyOf }: { bodyOf: (form: Partial<RequestForm>) => Record<string, unknown> }) {
  const { getValues } = useFormContext<RequestForm>();
  const [shown, setShown] = useState<Shown>(null);
  const [pending, setPending] = useState(false);
  const look = async () => {
    setPending(true);
    try {
      const body = bodyOf(getValues());
      setShown({ diff: await api.post<AdjustmentPreview>('/adjustments/preview', { ...body, reason: body['reason'] === '' ? '预览对照' : body['reason'] }) });
    } catch (error) {
      setShown({ refusal: Object.values(fieldErrorsOf(error) ?? {}).filter((word) => typeof word === 'string')[0] ?? sentenceOf(error) });
    } finally {
      setPending(false);
    }
  };
  return (
    <Box>
      <Button onClick={() => void look()} disabled={pending}>
        {pending ? '正在比对' : '查看调整前后对照'}
      </Button>
      <Box aria-live="polite">
        {shown !== null && 'diff' in shown && <DiffTable diff={shown.diff} label="调整前后对照" />}
        {shown !== null && 'refusal' in shown && <Alert severity="warning">{shown.refusal}</Alert>}
      </Box>
    </Box>
  );
}
