import Box from '@mui/material/Box';
import type { Attachment, AttachmentOwnerType } from '@portfolio/contracts';
import { useApi } from '../app/useApi';
import { Loaded } from '../ui/Loaded';
import { LinesSkeleton } from '../ui/Skeletons';
import { AttachmentItem } from './AttachmentItem';
import { AttachmentPicker } from './AttachmentPicker';
import { PendingItem } from './PendingItem';
import { useUploads } from './useUploads';

interface AttachmentsProps {
  ownerType: AttachmentOwnerType;
  ownerId: string;
  /** Whether to offer adding and taking away; the server decides all the same. */
  editable: boolean;
  /** A day that is typed beside it and not saved yet; the server knows the saved one. */
  claimedDate?: string | null;
  /** Said when there is nothing. */
  empty?: string;
}

/** The evidence of one filing, milestone, order or blocker: `<Attachments ownerType="milestone" ownerId={id} editable />`. */
export function Attachments({ ownerType, ownerId, editable, claimedDate = null, empty = '还没有附件。' }: AttachmentsProps) {
  const query = useApi<Attachment[]>('/attachments', { query: { filter: JSON.stringify({ ownerType, ownerId }), range: '[0,99]' } });
  const { pending, add, retry, drop } = useUploads(ownerType, ownerId);
  return (
    <Box>
      {editable && <AttachmentPicker onFiles={add} />}
      <Loaded query={query} skeleton={<LinesSkeleton lines={2} />}>
        {(attachments) =>
          attachments.length === 0 && pending.length === 0 ? (
            <Box sx={{ py: 1, color: 'text.secondary' }}>{empty}</Box>
          ) : (
            <Box component="ul" aria-label="附件" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {attachments.map((attachment) => (
                <AttachmentItem key={attachment.id} attachment={attachment} editable={editable} claimedDate={claimedDate} />
              ))}
              {pending.map((upload) => (
                <PendingItem key={upload.key} upload={upload} onRetry={() => retry(upload.key)} onDrop={() => drop(upload.key)} />
              ))}
            </Box>
          )
        }
      </Loaded>
    </Box>
  );
}
