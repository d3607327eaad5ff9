import Box from '@mui/material/Box';
import type { Attachment, AttachmentOwnerType } from '@portfolio/contracts';
import { useApi } from '../app/useApi';
import { isUnreachable } from '../offline/useKept';
import { ErrorState } from '../ui/ErrorState';
import { LinesSkeleton } from '../ui/Skeletons';
import { AttachmentItem } from './AttachmentItem';
import { AttachmentPicker } from './AttachmentPicker';
import { PendingItem } from './PendingItem';
import type { Uploads } from './useUploads';

interface AttachmentBoxProps {
  ownerType: AttachmentOwnerType;
  /** Null while nothing is stored yet on which files could hang; the first one begins it. */
  ownerId: string | null;
  editable: boolean;
  claimedDate?: string | null;
  empty?: string;
  uploads: Uploads;
}

/** What hangs on something, and what is on its way there; the uploads belong to whoever must know when they are through. */
export function AttachmentBox({ ownerType, ownerId, editable, claimedDate = null, empty = '还没有附件。', uploads: { pending, add, retry, drop } }: AttachmentBoxProps) {
  const stored = ownerId !== null;
  const { data, isError, error, refetch } = useApi<Attachment[]>('/attachments', { query: { filter: JSON.stringify({ ownerType, ownerId }), range: '[0,99]' }, enabled: stored });
  const attachments = data ?? [];
  return (
    <Box>
      {editable && <AttachmentPicker onFiles={add} />}
      {stored && data === undefined && !isError && <LinesSkeleton lines={2} />}
      {stored && data === undefined && isError && (isUnreachable(error) ? <Quiet>连接不上服务器，已上传的附件联网后显示。</Quiet> : <ErrorState error={error} onRetry={() => void refetch()} />)}
      {attachments.length + pending.length > 0 && (
        <Box component="ul" aria-label="附件" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {attachments.map((attachment) => (
            <AttachmentItem key={attachment.id} attachment={attachment} editable={editable} claimedDate={claimedDate} />
          ))}
          {pending.map((upload) => (
            <PendingItem key={upload.key} upload={upload} onRetry={() => retry(upload.key)} onDrop={() => drop(upload.key)} />
          ))}
        </Box>
      )}
      {(!stored || data !== undefined) && attachments.length + pending.length === 0 && <Quiet>{empty}</Quiet>}
    </Box>
  );
}

function Quiet({ children }: { children: string }) {
  return <Box sx={{ py: 1, color: 'text.secondary' }}>{children}</Box>;
}
