import AttachFileOutlined from '@mui/icons-material/AttachFileOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { scopeOf } from '@portfolio/contracts';
import type { Milestone, ProjectDetail } from '@portfolio/contracts';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMay, useSession } from '../app/useSession';
import { CompletionActions } from './CompletionActions';
import { DeleteMilestoneDialog } from './DeleteMilestoneDialog';
import { MilestoneAttachmentsDialog } from './MilestoneAttachmentsDialog';
import { MilestoneDialog } from './MilestoneDialog';
import { ReopenMilestoneDialog } from './ReopenMilestoneDialog';

/** What this user may do with one milestone: complete or change it while open, delete a draft, take a wrong completion back; see and add evidence. */
export function MilestoneRowActions({ milestone, project }: { milestone: Milestone; project: ProjectDetail }) {
  const may = useMay();
  const role = useSession()?.user.role ?? null;
  const [dialog, setDialog] = useState<'edit' | 'delete' | 'reopen' | 'attachments' | null>(null);
  const close = () => setDialog(null);
  const open = milestone.actualDate === null;
  const edits = open && may('milestone.edit', project);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, '& .MuiButton-root': { minHeight: 28 } }}>
      <CompletionActions milestone={milestone} owner={project} />
      {may('attachment.read') && (
        <Act label="附件" milestone={milestone} onClick={() => setDialog('attachments')}>
          <AttachFileOutlined />
        </Act>
      )}
      {edits && (
        <Act label="修改节点" milestone={milestone} onClick={() => setDialog('edit')}>
          <EditOutlined />
        </Act>
      )}
      {edits && milestone.baselineNumber === 0 && (
        <Act label="删除节点" milestone={milestone} onClick={() => setDialog('delete')}>
          <DeleteOutlined />
        </Act>
      )}
      {!open && scopeOf(role, 'milestone.complete') === 'all' && (
        <Act label="撤销完成" milestone={milestone} onClick={() => setDialog('reopen')}>
          <UndoOutlined />
        </Act>
      )}
      {dialog === 'edit' && <MilestoneDialog milestone={milestone} project={project} onClose={close} />}
      {dialog === 'delete' && <DeleteMilestoneDialog milestone={milestone} onClose={close} />}
      {dialog === 'attachments' && <MilestoneAttachmentsDialog milestone={milestone} project={project} onClose={close} />}
      {dialog === 'reopen' && <ReopenMilestoneDialog milestone={milestone} onClose={close} />}
    </Box>
  );
}

function Act({ label, milestone, onClick, children }: { label: string; milestone: Milestone; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip title={label}>
      <IconButton aria-label={`${label}：${milestone.name}`} onClick={onClick}>
        {children}
      </IconButton>
    </Tooltip>
  );
}
