import { open, type FileHandle } from 'node:fs/promises';
import { ATTACHMENT_TYPES, type AttachmentType } from '@portfolio/contracts';
import { fileTypeFromBuffer } from 'file-type';
import { compoundNames } from './compound-file';
import { readOfficePackage } from './office-open-xml';

/** What a file's content is, or why it is not taken. */
export type ContentVerdict = { type: AttachmentType } | { refusal: string };

const HEAD_BYTES = 4100;
const ZIP = Buffer.from('504b0304', 'hex');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const MAIN_PARTS: Record<string, AttachmentType> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml':
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

const COMPOUND_STREAMS: [stream: RegExp, type: AttachmentType][] = [
  [/^WordDocument$/i, 'application/msword'],
  [/^(Workbook|Book)$/i, 'application/vnd.ms-excel'],
  [/^PowerPoint Document$/i, 'application/vnd.ms-powerpoint'],
];
const COMPOUND_MACROS = /^(Macros|VBA|_VBA_PROJECT|_VBA_PROJECT_CUR|VBAProject)$/i;

const MACROS = '含有宏（程序代码），请另存为不含宏的格式';

/** Judges by content alone; what the file is called and what the sender says of it count for nothing. */
export async function contentVerdict(path: string, size: number): Promise<ContentVerdict> {
  if (size === 0) return { refusal: '文件是空的（0 字节）' };
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.subarray(0, 4).equals(ZIP)) return await packageVerdict(file, size);
    if (head.subarray(0, 8).equals(COMPOUND)) return await compoundVerdict(file);
    const found = await fileTypeFromBuffer(head);
    return found !== undefined && isTaken(found.mime) ? { type: found.mime } : { refusal: '文件内容不是可接受的类型' };
  } finally {
    await file.close();
  }
}

function isTaken(mime: string): mime is AttachmentType {
  return Object.hasOwn(ATTACHMENT_TYPES, mime);
}

async function packageVerdict(file: FileHandle, size: number): Promise<ContentVerdict> {
  const found = await readOfficePackage(file, size);
  if (found === null) return { refusal: '压缩包不能作为附件，请解压后逐个上传' };
  if (found.hasMacros) return { refusal: MACROS };
  const type = Object.hasOwn(MAIN_PARTS, found.main) ? MAIN_PARTS[found.main] : undefined;
  return type === undefined ? { refusal: '这种 Office 文件不接受（模板、加载项等）' } : { type };
}

async function compoundVerdict(file: FileHandle): Promise<ContentVerdict> {
  const names = await compoundNames(file);
  if (names === null) return { refusal: '文件已损坏，无法读取' };
  if (names.some((name) => COMPOUND_MACROS.test(name))) return { refusal: MACROS };
  if (names.includes('EncryptedPackage')) return { refusal: '文件设了打开密码，无法核验，请去掉密码后再上传' };
  const type = COMPOUND_STREAMS.find(([stream]) => names.some((name) => stream.test(name)))?.[1];
  return type === undefined ? { refusal: '文件内容不是可接受的类型' } : { type };
}
