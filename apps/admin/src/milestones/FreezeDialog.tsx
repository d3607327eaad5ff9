import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Milestone, ProjectDetail } from '@portfolio/contracts';
import { api } from '../app/api';
import { useSession } from '../app/useSession';
import { ActionDialog } from '../ui/form/ActionDialog';

interface FreezeDialogProps {
  project: ProjectDetail;
  milestones: readonly Milestone[];
  onClose: () => void;
}

/** 冻结基线: says what it means before it is done, for it is not taken back. */
export function FreezeDialog({ project, milestones, onClose }: FreezeDialogProps) {
  const today = useSession()?.today;
  const past = milestones.filter(({ baselineDate, actualDate }) => actualDate === null && baselineDate !== null && today !== undefined && baselineDate < today);
  const undated = milestones.filter(({ baselineDate }) => baselineDate === null);
  return (
    <ActionDialog
      open
      onClose={onClose}
      title="冻结第 1 版基线"
      submitLabel="冻结基线"
      action={() => api.post(`/projects/${project.id}/baselines`, { version: project.version })}
      done="已冻结第 1 版基线"
      refresh={['milestones', 'projects']}
    >
      <Typography>
        将把“{project.name}”的 {milestones.length} 个节点的计划日期和权重冻结为第 1 版基线。冻结后：
      </Typography>
      <Box component="ul" sx={{ mt: 1, mb: 0, pl: 2.5, '& li': { mb: 0.5 } }}>
        <li>按基线判定逾期和亮灯，改预计日期不起作用；</li>
        <li>到期前后自动提醒责任人和单位负责人；</li>
        <li>节点的类别、名称、计划日期和权重不能再直接修改，确需调整须走调整程序，形成第 2 版；</li>
        <li>第 1 版永久保留，不能撤销或删除。</li>
      </Box>
      {past.length > 0 && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          其中 {past.length} 个节点的计划日期已过且未完成（{past.map(({ name }) => name).join('、')}），冻结后立即判定为逾期。日期有误请先修改。
        </Alert>
      )}
      {undated.length > 0 && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          还有 {undated.length} 个节点没有计划日期（{undated.map(({ name }) => name).join('、')}），补齐后才能冻结。
        </Alert>
      )}
    </ActionDialog>
  );
}
