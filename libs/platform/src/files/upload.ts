import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { wrongField, type UserError } from '../errors';
import type { IncomingFile, IncomingFiles } from './incoming-files';

export interface UploadRules<T> {
  maxBytes: number;
  /** Called with the fields that came before the file, before a byte of it is read: the place to refuse. */
  accept: (fields: Readonly<Record<string, string>>) => Promise<T>;
}

export interface Upload {
  file: IncomingFile;
  /** As the sender calls it; to be cleaned before anybody sees it. */
  name: string;
}

const LIMITS = { files: 1, fields: 10, parts: 12, fieldSize: 1000, fieldNameSize: 50, headerPairs: 20 };

/** Receives one file of a `multipart/form-data` request whose other fields stand before it. Throws `invalid_fields`, `payload_too_large`. */
export async function receiveUpload<T>(request: FastifyRequest, incoming: IncomingFiles, { maxBytes, accept }: UploadRules<T>): Promise<Upload & { accepted: T }> {
  if (!request.isMultipart()) throw wrongForm('请以文件上传的方式（multipart/form-data）提交');
  const fields: Record<string, string> = {};
  let upload: (Upload & { accepted: T }) | null = null;
  try {
    // One byte more than allowed arrives, so that a file of exactly the limit is not taken for a longer one.
    for await (const part of request.parts({ limits: { ...LIMITS, fileSize: maxBytes + 1 } })) {
      if (part.type === 'field') fields[part.fieldname] = fieldText(part);
      else {
        const accepted = await accept(fields);
        upload = { accepted, name: part.filename ?? '', file: await incoming.receive(part.file, maxBytes) };
      }
    }
  } catch (error) {
    if (upload !== null) await incoming.discard(upload.file);
    throw error;
  }
  if (upload === null) throw wrongForm('没有收到文件，请重新选择');
  return upload;
}

function fieldText(part: Exclude<Multipart, { type: 'file' }>): string {
  if (typeof part.value !== 'string') throw wrongForm(`字段 ${part.fieldname.slice(0, 50)} 不是文本`);
  return part.value;
}

function wrongForm(message: string): UserError {
  return wrongField('file', `${message}。`);
}
