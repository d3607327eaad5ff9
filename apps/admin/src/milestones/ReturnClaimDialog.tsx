import type { Milestone } from '@portfolio/contracts';
import { TextInput, minLength, required } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';
import { ClaimNote } from './ClaimNote';

const REASON = [required(), minLength(2)];

/** Gives a claim back to the unit with words, which its desk shows. */
export function ReturnClaimDialog({ milestone, onClose }: { milestone: Milestone; onClose: () => void }) {
  return (
    <ActionDialog<{ reason: string }>
      open
      onClose={onClose}
      title={`退回完成申报：${milestone.name}`}
      submitLabel="退回申报"
      action={({ reason }) => api.post(`/milestones/${milestone.id}/completion/return`, { reason, version: milestone.version })}
      done={`已退回「${milestone.name}」的完成申报`}
      refresh={['milestones', 'projects']}
      resource="milestones"
    >
      <ClaimNote milestone={milestone} />
      <TextInput source="reason" label="退回意见" validate={REASON} multiline minRows={2} fullWidth helperText="例如：请补充开工令或现场照片" />
    </ActionDialog>
  );
}
