import { ATTACHMENT_TYPES, type Attachment, type Principal, type ScanState } from '@portfolio/contracts';
import { photoWarnings, type PlaceArea } from '@portfolio/rules';
import type { AttachmentOwnerFacts } from './attachment-owners';
import type { AttachmentRow } from './attachment.entity';
import type { FileContentRow } from './file-content.entity';

/** What a view is made for. */
export interface ViewGround {
  user: Principal;
  today: string;
  area: PlaceArea | null;
  /** Whether a virus scanner is set up. */
  scans: boolean;
}

export function toAttachment(row: AttachmentRow, content: FileContentRow, owner: AttachmentOwnerFacts, { user, today, area, scans }: ViewGround): Attachment {
  const { claimedDate, notBefore } = owner;
  return {
    id: row.id,
    ownerType: row.ownerType,
    ownerId: row.ownerId,
    ownerLabel: owner.label,
    projectId: row.projectId,
    name: row.name,
    kind: ATTACHMENT_TYPES[content.type].kind,
    type: content.type,
    size: content.size,
    sha256: content.sha256,
    scan: scanState(content, scans),
    hasThumbnail: content.thumbnailSha256 !== null,
    photo: content.photo,
    warnings: content.photo === null ? [] : photoWarnings(content.photo, { claimedDate, notBefore, area }, today),
    uploadedAt: row.uploadedAt,
    uploadedBy: row.uploadedBy,
    removable: mayRemove(user, row, owner),
    demo: row.demo,
    version: row.version,
  };
}

/** The unit that brought it, while its owner is open; who belongs to no unit, only the person. */
export function mayRemove(user: Principal, row: Pick<AttachmentRow, 'departmentId' | 'uploadedById'>, owner: AttachmentOwnerFacts): boolean {
  const own = row.departmentId === null ? row.uploadedById === user.userId : row.departmentId === user.departmentId;
  return own && owner.mayRemove;
}

/** A verdict stays one when the scanner is switched off again. */
export function scanState({ scanState: state }: Pick<FileContentRow, 'scanState'>, scans: boolean): ScanState {
  return state === 'unscanned' && !scans ? 'not_configured' : state;
}
