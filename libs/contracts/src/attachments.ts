/** What evidence can be attached to. */
export const ATTACHMENT_OWNER_TYPES = ['filing', 'milestone', 'supervision_order', 'blocker'] as const;
export type AttachmentOwnerType = (typeof ATTACHMENT_OWNER_TYPES)[number];

export const ATTACHMENT_OWNER_LABELS: Record<AttachmentOwnerType, string> = {
  filing: '进展填报',
  milestone: '节点',
  supervision_order: '督办单',
  blocker: '要素问题',
};

export const ATTACHMENT_KINDS = ['photo', 'pdf', 'office'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

export const ATTACHMENT_KIND_LABELS: Record<AttachmentKind, string> = { photo: '照片', pdf: 'PDF', office: 'Office 文件' };

const MB = 1024 * 1024;

/** Most bytes of one file, by what its content is. */
export const ATTACHMENT_MAX_BYTES: Record<AttachmentKind, number> = { photo: 25 * MB, pdf: 50 * MB, office: 30 * MB };

/** Most files of one filing, milestone, order or blocker. */
export const ATTACHMENTS_PER_OWNER = 20;

/** Types that are taken, with the extension a file of that type is called by. */
export const ATTACHMENT_TYPES = {
  'image/jpeg': { kind: 'photo', extensions: ['jpg', 'jpeg', 'jfif'] },
  'image/png': { kind: 'photo', extensions: ['png'] },
  'image/webp': { kind: 'photo', extensions: ['webp'] },
  'image/heic': { kind: 'photo', extensions: ['heic', 'heif'] },
  'application/pdf': { kind: 'pdf', extensions: ['pdf'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { kind: 'office', extensions: ['docx'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { kind: 'office', extensions: ['xlsx'] },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': { kind: 'office', extensions: ['pptx'] },
  'application/msword': { kind: 'office', extensions: ['doc', 'wps'] },
  'application/vnd.ms-excel': { kind: 'office', extensions: ['xls', 'et'] },
  'application/vnd.ms-powerpoint': { kind: 'office', extensions: ['ppt', 'dps'] },
} as const satisfies Record<string, { kind: AttachmentKind; extensions: readonly [string, ...string[]] }>;
export type AttachmentType = keyof typeof ATTACHMENT_TYPES;

/** `not_configured`: no virus scanner is set up; `unscanned`: it has not looked yet, and the file is not handed out until it has. */
export const SCAN_STATES = ['not_configured', 'unscanned', 'clean', 'infected'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

export const SCAN_STATE_LABELS: Record<ScanState, string> = {
  not_configured: '未扫描（查毒未配置）',
  unscanned: '未扫描（正在查毒）',
  clean: '已扫描',
  infected: '发现病毒',
};

/** What a photo says about itself. Places are WGS-84 degrees. */
export interface PhotoFacts {
  width: number | null;
  height: number | null;
  /** As the camera's clock had it, in Shanghai: `YYYY-MM-DDTHH:mm:ss`. */
  takenAt: string | null;
  latitude: number | null;
  longitude: number | null;
  camera: string | null;
}

/** Where a photo contradicts the claim it is shown for. */
export const PHOTO_WARNINGS = ['taken_before_period', 'taken_long_before_claim', 'taken_in_future', 'taken_elsewhere'] as const;
export type PhotoWarningCode = (typeof PHOTO_WARNINGS)[number];

export interface PhotoWarning {
  code: PhotoWarningCode;
  text: string;
}

export interface Attachment {
  id: string;
  ownerType: AttachmentOwnerType;
  ownerId: string;
  /** What it is attached to, as people call it. */
  ownerLabel: string;
  projectId: string | null;
  name: string;
  kind: AttachmentKind;
  type: AttachmentType;
  size: number;
  sha256: string;
  scan: ScanState;
  hasThumbnail: boolean;
  photo: PhotoFacts | null;
  warnings: PhotoWarning[];
  uploadedAt: string;
  uploadedBy: string;
  /** Whether the asking user may take it away now. */
  removable: boolean;
  demo: boolean;
  version: number;
}
