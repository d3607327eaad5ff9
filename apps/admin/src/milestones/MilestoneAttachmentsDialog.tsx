import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { Milestone, ProjectDetail } from '@portfolio/contracts';
import { useId } from 'react';
import { useMay } from '../app/useSession';
import { Attachments } from '../attachments/Attachments';
import { useIsPhone } from '../ui/useIsPhone';

/** The evidence of one milestone; its units add to it, also after completion. */
export function MilestoneAttachmentsDialog({ milestone, project, onClose }: { milestone: Milestone; project: ProjectDetail; onClose: () => void }) {
  const heading = useId();
  const isPhone = useIsPhone();
  const editable = useMay()('attachment.add', project);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" fullScreen={isPhone} aria-labelledby={heading}>
      <DialogTitle id={heading}>附件：{milestone.name}</DialogTitle>
      <DialogContent>
        <Attachments ownerType="milestone" ownerId={milestone.id} editable={editable} empty={editable ? '还没有附件。批复文件、许可证、现场照片等可以附在这里。' : '还没有附件，由责任单位上传。'} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} variant="contained">
          关闭
        </Button>
      </DialogActions>
    </Dialog>
  );
}
