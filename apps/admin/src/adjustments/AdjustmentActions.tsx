import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { PENDING_ADJUSTMENT_STATES } from '@portfolio/contracts';
import type { AdjustmentDetail } from '@portfolio/contracts';
import { useState } from 'react';
import { TextInput, maxLength, minLength, required } from 'react-admin';
import { api } from '../app/api';
import { useMay, useSession } from '../app/useSession';
import { ActionDialog } from '../ui/form/ActionDialog';

type Step = 'comment' | 'approve' | 'return' | 'revoke';

const REFRESH = ['adjustments', 'projects', 'milestones', 'baselines'];

/** 批注, 批准, 退回, 撤回: what this person may do with a pending request; nobody decides an own one. */
export function AdjustmentActions({ adjustment }: { adjustment: AdjustmentDetail }) {
  const may = useMay();
  const userId = useSession()?.user.id;
  const [step, setStep] = useState<Step | null>(null);
  if (!PENDING_ADJUSTMENT_STATES.some((pending) => pending === adjustment.state)) return null;
  const own = adjustment.askedById === userId;
  return (
    <>
      {may('adjustment.comment') && <Button variant="contained" onClick={() => setStep('comment')}>批注</Button>}
      {own && <Button variant="outlined" onClick={() => setStep('revoke')}>撤回申请</Button>}
      {may('adjustment.decide') && !own && (
        <>
          <Button variant="outlined" onClick={() => setStep('return')}>
            退回
          </Button>
          <Button variant="contained" disabled={adjustment.outdated} onClick={() => setStep('approve')}>
            批准
          </Button>
        </>
      )}
      {step !== null && <StepDialog step={step} adjustment={adjustment} onClose={() => setStep(null)} />}
    </>
  );
}

function StepDialog({ step, adjustment: { id, version, documentNumber }, onClose }: { step: Step; adjustment: AdjustmentDetail; onClose: () => void }) {
  const common = { open: true, onClose, refresh: REFRESH, resource: 'adjustments' };
  const note = (value: string | null | undefined) => (value?.trim() ? value.trim() : null);
  switch (step) {
    case 'comment':
      return (
        <ActionDialog<{ text: string }> {...common} title="督查批注" submitLabel="提交批注" done="批注已提交" action={({ text }) => api.post(`/adjustments/${id}/comments`, { text })}>
          <TextInput source="text" label="批注意见" validate={[required(), minLength(2), maxLength(1000)]} multiline minRows={3} helperText="供规划管理员审批时参考，提交后不能修改" />
        </ActionDialog>
      );
    case 'approve':
      return (
        <ActionDialog<{ documentNumber: string; note?: string | null }>
          {...common}
          title="批准调整"
          submitLabel="批准并生效"
          done="已批准，调整已生效"
          defaultValues={{ documentNumber: documentNumber ?? '' }}
          action={(values) => api.post(`/adjustments/${id}/approval`, { documentNumber: values.documentNumber, note: note(values.note), version })}
        >
          <Typography sx={{ mb: 1 }}>批准后立即生效，所列各项一并变更，不能撤销；第 1 版基线永久保留。</Typography>
          <TextInput source="documentNumber" validate={[required(), maxLength(100)]} helperText="主管机关批准文件的文号，例如 玉发改字〔2026〕41号" />
          <TextInput source="note" label="批准意见（可不填）" validate={maxLength(1000)} multiline minRows={2} helperText={false} />
        </ActionDialog>
      );
    case 'return':
      return (
        <ActionDialog<{ note: string }> {...common} title="退回申请" submitLabel="退回申请" done="申请已退回" action={({ note: words }) => api.post(`/adjustments/${id}/return`, { note: words, version })}>
          <TextInput source="note" label="退回意见" validate={[required(), minLength(2), maxLength(1000)]} multiline minRows={3} helperText="写明为什么退回、怎样补正后可以再提" />
        </ActionDialog>
      );
    case 'revoke':
      return (
        <ActionDialog {...common} title="撤回申请" submitLabel="撤回申请" done="申请已撤回" action={() => api.post(`/adjustments/${id}/revocation`, { version })}>
          <Typography>撤回后申请留作记录，不再审批；需要时可以重新提出。</Typography>
        </ActionDialog>
      );
  }
}
