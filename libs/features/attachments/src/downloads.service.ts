import { Injectable, StreamableFile } from '@nestjs/common';
import type { AttachmentType, Principal } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { contentDisposition } from '@portfolio/platform/downloads';
import { UserError } from '@portfolio/platform/errors';
import { FileStore, VirusScanner, byteRange } from '@portfolio/platform/files';
import type { FastifyReply } from 'fastify';
import { AttachmentJournal } from './attachment-journal';
import { scanState } from './attachment-view';
import { AttachmentViews, type SeenAttachment } from './attachment-views';

/** What is wanted of a file. */
export interface ContentRequest {
  range: string | undefined;
  /** To be looked at in the page; only pictures and PDF are. */
  inline: boolean;
}

const SHOWN_INLINE: readonly AttachmentType[] = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];
/** Whatever a file holds, nothing in it runs, loads or reaches the page it is opened from. */
const SANDBOX = "default-src 'none'; sandbox";

/** Hands files out, streamed, in a way that no script in them can run. */
@Injectable()
export class DownloadsService {
  constructor(
    private readonly database: Database,
    private readonly views: AttachmentViews,
    private readonly store: FileStore,
    private readonly scanner: VirusScanner,
    private readonly journal: AttachmentJournal,
  ) {}

  /** Throws `not_found`, `attachment_infected`, `attachment_unscanned`. Every call leaves an audit entry, a part of a file too. */
  async content(user: Principal, id: string, { range, inline }: ContentRequest, reply: FastifyReply): Promise<StreamableFile> {
    const seen = await this.views.find(user, id);
    this.assertHandedOut(seen);
    const { row, content, owner } = seen;
    const span = byteRange(range, content.size);
    void reply.headers({ 'Accept-Ranges': 'bytes', ...safeHeaders() });
    if (span === 'unsatisfiable') {
      void reply.status(416).header('Content-Range', `bytes */${content.size}`);
      return new StreamableFile(Buffer.alloc(0));
    }
    const stream = await this.store.read(content.sha256, span ?? undefined);
    try {
      await this.database.transaction(() => this.journal.downloaded(row, content, owner));
    } catch (error) {
      stream.destroy();
      throw error;
    }
    if (span !== null) void reply.status(206).header('Content-Range', `bytes ${span.start}-${span.end}/${content.size}`);
    const disposition = contentDisposition(inline && SHOWN_INLINE.includes(content.type) ? 'inline' : 'attachment', row.name);
    return new StreamableFile(stream, { type: content.type, disposition, length: span === null ? content.size : span.end - span.start + 1 });
  }

  /** The small picture, drawn by us; seeing it is no download. Throws `not_found`, `attachment_infected`. */
  async thumbnail(user: Principal, id: string, reply: FastifyReply): Promise<StreamableFile> {
    const { row, content } = await this.views.find(user, id);
    if (content.scanState === 'infected') throw new UserError('attachment_infected', { name: row.name });
    if (content.thumbnailSha256 === null || content.thumbnailSize === null) throw new UserError('not_found');
    void reply.headers(safeHeaders());
    return new StreamableFile(await this.store.read(content.thumbnailSha256), { type: 'image/webp', disposition: 'inline', length: content.thumbnailSize });
  }

  private assertHandedOut({ row, content }: SeenAttachment): void {
    const state = scanState(content, this.scanner.configured);
    if (state === 'infected') throw new UserError('attachment_infected', { name: row.name });
    if (state === 'unscanned') throw new UserError('attachment_unscanned', { name: row.name });
  }
}

function safeHeaders(): Record<string, string> {
  return { 'Content-Security-Policy': SANDBOX, 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin' };
}
