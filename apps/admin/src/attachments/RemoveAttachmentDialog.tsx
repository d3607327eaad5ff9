import Typography from '@mui/material/Typography';
import type { Attachment } from '@portfolio/contracts';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';

/** Asks once more: the file is gone for everybody, the record of it is not. */
export function RemoveAttachmentDialog({ attachment: { id, name, ownerLabel, version }, onClose }: { attachment: Attachment; onClose: () => void }) {
  return (
    <ActionDialog open onClose={onClose} title="删除附件" submitLabel="删除附件" danger action={() => api.delete(`/attachments/${id}`, { query: { version } })} done={`已删除「${name}」`}>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        将从“{ownerLabel}”中删除「{name}」。删除后不能恢复；删除人、时间和文件摘要会留在记录里。
      </Typography>
    </ActionDialog>
  );
}
