import Typography from '@mui/material/Typography';
import type { Milestone } from '@portfolio/contracts';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';

/** Deletes a milestone that is in no baseline. */
export function DeleteMilestoneDialog({ milestone, onClose }: { milestone: Milestone; onClose: () => void }) {
  return (
    <ActionDialog
      open
      onClose={onClose}
      title={`删除节点：${milestone.name}`}
      submitLabel="删除节点"
      danger
      action={() => api.delete(`/milestones/${milestone.id}`, { query: { version: milestone.version } })}
      done={`已删除「${milestone.name}」`}
      refresh={['milestones', 'projects']}
    >
      <Typography>将从“{milestone.projectName}”的节点计划中删除「{milestone.name}」，删除后不能恢复；删除本身会留下记录。</Typography>
    </ActionDialog>
  );
}
