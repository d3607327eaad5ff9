import type { AttachmentOwnerType } from '@portfolio/contracts';
import { AttachmentBox } from './AttachmentBox';
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
export function Attachments(props: AttachmentsProps) {
  const { ownerType, ownerId } = props;
  const uploads = useUploads({ ownerType, owner: () => Promise.resolve(ownerId) });
  return <AttachmentBox {...props} uploads={uploads} />;
}
