import { MAX_PLAN_BYTES } from '@portfolio/contracts';

export type PlanFile = { text: string; problem: null } | { text: null; problem: string };

/** First bytes of what people pick by mistake. */
const DOCUMENTS: readonly { start: readonly number[]; name: string }[] = [
  { start: [0x50, 0x4b, 0x03, 0x04], name: 'Word（.docx）、Excel 或压缩文件' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], name: '旧版 Word 或 Excel 文件' },
  { start: [0x25, 0x50, 0x44, 0x46], name: 'PDF 文件' },
];

/** A file's bytes as text, or in one sentence why they are none and what to do. */
export function readPlanFile(bytes: Uint8Array): PlanFile {
  if (bytes.length === 0) return refuse('文件是空的，没有内容可以导入。请重新选择。');
  if (bytes.length > MAX_PLAN_BYTES) return tooLarge(bytes.length);
  const document = DOCUMENTS.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (document !== undefined) return refuse(`这是${document.name}，不是纯文本。请打开后全选复制，粘贴到这里；或另存为 UTF-8 编码的文本文件。`);
  if (isUtf16(bytes)) return refuse('文件是 UTF-16 编码。请用记事本打开，另存为时编码选“UTF-8”，再重新选择。');
  if (bytes.includes(0)) return refuse('文件含有不是文字的内容，读不出来。请提供 UTF-8 编码的文本或 Markdown 文件。');
  try {
    return checkPlanText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('文件不是 UTF-8 编码，读出来会是乱码。请用记事本打开，另存为时编码选“UTF-8”，再重新选择。');
  }
}

export function tooLarge(bytes: number): PlanFile {
  return refuse(`文件有 ${sizeWords(bytes)}，超过上限 4 MB。规划文本一般不到 1 MB，请核对是否选对了文件。`);
}

/** The same for text that was pasted. */
export function checkPlanText(text: string): PlanFile {
  if (text.trim() === '') return refuse('没有文字内容。请重新选择文件，或粘贴规划全文。');
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MAX_PLAN_BYTES) return refuse(`文字有 ${sizeWords(bytes)}，超过上限 4 MB。请核对是否为规划文本。`);
  return { text, problem: null };
}

/** 712 KB, 5.3 MB. */
export function sizeWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function refuse(problem: string): PlanFile {
  return { text: null, problem };
}
