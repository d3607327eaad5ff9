import { ATTACHMENT_KIND_LABELS, ATTACHMENT_MAX_BYTES, ATTACHMENT_TYPES, type Attachment, type AttachmentKind, type PhotoFacts, type PhotoWarning } from '@portfolio/contracts';
import { photoWarnings } from '@portfolio/rules';
import { dateWords } from '../ui/dates';

const MB = 1024 * 1024;
const TYPES = Object.entries(ATTACHMENT_TYPES);
const EXTENSIONS = TYPES.flatMap(([, { extensions }]) => extensions as readonly string[]);

/** For `<input accept>`: the types and, since many machines do not know Office by its type, the extensions. */
export const ACCEPTED = [...TYPES.map(([type]) => type), ...EXTENSIONS.map((extension) => `.${extension}`)].join(',');

/** 照片 25 MB、PDF 50 MB、Office 文件 30 MB. */
export const LIMIT_WORDS = (Object.keys(ATTACHMENT_MAX_BYTES) as AttachmentKind[]).map((kind) => `${ATTACHMENT_KIND_LABELS[kind]} ${ATTACHMENT_MAX_BYTES[kind] / MB} MB`).join('、');

export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  return bytes < MB ? `${Math.round(bytes / 1024)} KB` : `${(bytes / MB).toFixed(1)} MB`;
}

/** Why a file need not even be sent; null when the server should judge. */
export function refusalOf({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (size === 0) return '文件是空的（0 字节）。';
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const type = TYPES.find(([, { extensions }]) => (extensions as readonly string[]).includes(extension));
  if (type === undefined) return '只能上传照片、PDF 和 Office 文件。';
  const most = ATTACHMENT_MAX_BYTES[type[1].kind];
  return size > most ? `${ATTACHMENT_KIND_LABELS[type[1].kind]}不能超过 ${most / MB} MB，这个文件 ${sizeWords(size)}。` : null;
}

/** 2026年11月20日 10:33 拍摄，北纬 40.7531°、东经 111.6733°，HUAWEI Mate 60; null when the photo says nothing of itself. */
export function photoWords({ takenAt, latitude, longitude, camera }: PhotoFacts): string | null {
  const parts = [
    takenAt === null ? null : `${dateWords(takenAt.slice(0, 10))} ${takenAt.slice(11, 16)} 拍摄`,
    latitude === null || longitude === null ? null : `${latitude < 0 ? '南' : '北'}纬 ${Math.abs(latitude).toFixed(4)}°、${longitude < 0 ? '西' : '东'}经 ${Math.abs(longitude).toFixed(4)}°`,
    camera,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('，');
}

/** What the server found, and what follows from a day that is typed but not saved yet. */
export function warningsOf({ photo, warnings }: Pick<Attachment, 'photo' | 'warnings'>, claimedDate: string | null, today: string): PhotoWarning[] {
  if (photo === null || claimedDate === null || today === '') return warnings;
  const typed = photoWarnings(photo, { claimedDate, notBefore: null, area: null }, today).filter(({ code }) => code === 'taken_long_before_claim');
  return [...warnings.filter(({ code }) => code !== 'taken_long_before_claim'), ...typed];
}

export function contentAddress(id: string, disposition: 'attachment' | 'inline'): string {
  return `/api/v1/attachments/${id}/content${disposition === 'inline' ? '?disposition=inline' : ''}`;
}

/** Whether the file may be opened: without a scanner, or after it. */
export function isHandedOut({ scan }: Pick<Attachment, 'scan'>): boolean {
  return scan === 'clean' || scan === 'not_configured';
}
