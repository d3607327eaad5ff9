import { Injectable, type StreamableFile } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { Principal } from '@portfolio/contracts';
import { circularDocument, circularWorkbook, type CircularDocumentInput } from '@portfolio/documents';
import { Database } from '@portfolio/platform/database';
import { DOCX, XLSX, fileAnswer } from '@portfolio/platform/downloads';
import { CircularDraftsService } from './circular-drafts.service';
import { CircularsService } from './circulars.service';

export type CircularFormat = 'docx' | 'xlsx';

const FORMATS = {
  docx: { write: circularDocument, type: DOCX },
  xlsx: { write: circularWorkbook, type: XLSX },
} as const;

/** A circular as a file; taking one out is audited. */
@Injectable()
export class CircularFilesService {
  constructor(
    private readonly database: Database,
    private readonly circulars: CircularsService,
    private readonly drafts: CircularDraftsService,
    private readonly audit: AuditTrail,
  ) {}

  async published(user: Principal, id: string, format: CircularFormat): Promise<StreamableFile> {
    const circular = await this.circulars.get(user, id);
    await this.record('circular', id, `${circular.number} ${circular.title}`, format);
    return file({ content: circular, number: circular.number, publishedOn: circular.publishedOn }, format);
  }

  async draft(user: Principal, id: string, format: CircularFormat): Promise<StreamableFile> {
    const { content } = await this.drafts.get(user, id);
    await this.record('circular_draft', id, `草稿 ${content.title}`, format);
    return file({ content, number: null, publishedOn: null }, format);
  }

  private record(objectType: string, objectId: string, label: string, format: CircularFormat): Promise<void> {
    return this.database.transaction(() => this.audit.record({ action: 'export', objectType, objectId, objectLabel: `${label}，${format.toUpperCase()}` }));
  }
}

async function file(input: CircularDocumentInput, format: CircularFormat): Promise<StreamableFile> {
  const { write, type } = FORMATS[format];
  const name = `${input.number ?? '草稿'} ${input.content.title}.${format}`;
  return fileAnswer(await write(input), { type, name, plain: `circular.${format}` });
}
