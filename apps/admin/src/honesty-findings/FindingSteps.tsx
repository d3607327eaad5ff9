import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { HONESTY_LABELS, type HonestyDecision, type HonestyRecord } from '@portfolio/contracts';
import { useState } from 'react';
import { RadioButtonGroupInput, TextInput, required } from 'react-admin';
import { api } from '../app/api';
import { useMay, useSession } from '../app/useSession';
import { ActionDialog } from '../ui/form/ActionDialog';

const REFRESH = ['honesty-findings', 'filings'];
const DECISIONS = [{ id: 'explained', name: '说明成立' }, { id: 'upheld', name: '存疑，留在记录' }];

/** The unit explains, 督查室 decides; a decision can be put right, with its words. */
export function FindingSteps({ finding }: { finding: HonestyRecord }) {
  const may = useMay();
  const departmentId = useSession()?.user.departmentId ?? null;
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const decides = may('filing.review');
  const answers = may('filing.file') && finding.departmentId === departmentId && finding.decision === 'open';
  if (!decides && !answers) return null;
  const verb = decides ? (finding.decision === 'open' ? '认定' : '改变认定') : finding.answer === null ? '说明' : '修改说明';
  return (
    <>
      <Button size="small" variant={finding.decision === 'open' ? 'outlined' : 'text'} onClick={() => setOpen(true)} aria-label={`${verb}：${finding.projectName} ${HONESTY_LABELS[finding.code]}`}>
        {verb}
      </Button>
      {open && (decides ? <DecideDialog finding={finding} onClose={close} /> : <AnswerDialog finding={finding} onClose={close} />)}
    </>
  );
}

interface DialogProps {
  finding: HonestyRecord;
  onClose: () => void;
}

function DecideDialog({ finding, onClose }: DialogProps) {
  const { id, version, text, answer } = finding;
  return (
    <ActionDialog<{ decision: Exclude<HonestyDecision, 'open'>; note: string | null }>
      open
      onClose={onClose}
      title={`认定疑点：${HONESTY_LABELS[finding.code]}`}
      submitLabel="提交认定"
      action={({ decision, note }) => api.post(`/honesty-findings/${id}/decision`, { decision, note: note?.trim() ? note : null, version })}
      done="认定已登记"
      refresh={REFRESH}
      defaultValues={{ decision: finding.decision === 'upheld' ? 'upheld' : 'explained', note: finding.decisionNote ?? '' }}
      resource="honesty-findings"
    >
      <Box sx={{ mb: 1 }}>
        <div>{text}</div>
        <Box sx={{ color: 'text.secondary' }}>单位说明：{answer ?? '未说明'}</Box>
      </Box>
      <RadioButtonGroupInput source="decision" label="认定" choices={DECISIONS} validate={required()} helperText={false} />
      <TextInput source="note" label="认定依据" multiline minRows={2} helperText="存疑的必须写明依据，例如：与现场照片不符" />
    </ActionDialog>
  );
}

function AnswerDialog({ finding: { id, version, code, text, question, answer }, onClose }: DialogProps) {
  return (
    <ActionDialog<{ answer: string }>
      open
      onClose={onClose}
      title={`说明疑点：${HONESTY_LABELS[code]}`}
      submitLabel="提交说明"
      action={(values) => api.post(`/honesty-findings/${id}/answer`, { answer: values.answer, version })}
      done="说明已提交督查室"
      refresh={REFRESH}
      defaultValues={{ answer: answer ?? '' }}
      resource="honesty-findings"
    >
      <Box sx={{ mb: 1 }}>
        <div>{text}</div>
        <Box sx={{ color: 'text.secondary' }}>{question}</Box>
      </Box>
      <TextInput source="answer" label="说明" validate={required()} multiline minRows={2} helperText="一两句话说清原因，有文件的写明名称" />
    </ActionDialog>
  );
}
