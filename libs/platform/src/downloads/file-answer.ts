import { StreamableFile } from '@nestjs/common';
import { contentDisposition } from './content-disposition';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file to be saved under its name; `plain` is the name for browsers that read ASCII only. */
export function fileAnswer(bytes: Uint8Array, { type, name, plain }: { type: string; name: string; plain: string }): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: contentDisposition('attachment', name, plain) });
}

/** The same for CSV text. */
export function csvAnswer(text: string, { name, plain }: { name: string; plain: string }): StreamableFile {
  return fileAnswer(Buffer.from(text, 'utf8'), { type: 'text/csv; charset=utf-8', name, plain });
}
