import { Injectable } from '@nestjs/common';
import { ATTACHMENT_KINDS, ATTACHMENT_MAX_BYTES, ATTACHMENT_OWNER_TYPES, type Attachment, type Principal } from '@portfolio/contracts';
import { invalidFields } from '@portfolio/platform/errors';
import { IncomingFiles, VirusScanner, receiveUpload } from '@portfolio/platform/files';
import { JobQueue } from '@portfolio/platform/jobs';
import type { FastifyRequest } from 'fastify';
import { ATTACHMENTS_SCAN } from './attachments.job';
import { AttachmentsService, type OwnerRef } from './attachments.service';
import { FileIntake } from './file-intake';

const MOST_BYTES = Math.max(...ATTACHMENT_KINDS.map((kind) => ATTACHMENT_MAX_BYTES[kind]));

/** Brings a file in and attaches it: refused as early as possible, kept only when everything about it is in order. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly incoming: IncomingFiles,
    private readonly intake: FileIntake,
    private readonly attachments: AttachmentsService,
    private readonly scanner: VirusScanner,
    private readonly queue: JobQueue,
  ) {}

  /** Throws `invalid_fields`, `not_found`, `attachment_locked`, `payload_too_large`, `attachment_refused`, `attachment_limit`. */
  async upload(user: Principal, request: FastifyRequest): Promise<Attachment> {
    const upload = await receiveUpload(request, this.incoming, {
      maxBytes: MOST_BYTES,
      accept: async (fields) => {
        const owner = ownerOf(fields);
        await this.attachments.assertMayAdd(user, owner);
        return owner;
      },
    });
    const taken = await this.intake.take(upload);
    const attachment = await this.attachments.attach(user, upload.accepted, taken);
    if (this.scanner.configured && taken.content.scanState === 'unscanned') {
      await this.queue.enqueue(ATTACHMENTS_SCAN, { contentId: taken.content.id }, { id: `scan-${taken.content.id}` });
    }
    return attachment;
  }
}

function ownerOf({ ownerType, ownerId }: Readonly<Record<string, string>>): OwnerRef {
  const type = ATTACHMENT_OWNER_TYPES.find((each) => each === ownerType);
  const fields: Record<string, string> = {
    ...(type === undefined && { ownerType: '请在文件之前给出附件所属的类别（ownerType）。' }),
    ...(!/^[0-9A-Za-z-]{1,36}$/.test(ownerId ?? '') && { ownerId: '请在文件之前给出附件所属记录的编号（ownerId）。' }),
  };
  if (type === undefined || ownerId === undefined || Object.keys(fields).length > 0) throw invalidFields(fields);
  return { ownerType: type, ownerId };
}
