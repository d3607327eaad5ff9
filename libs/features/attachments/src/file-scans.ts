import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { SCAN_STATE_LABELS } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { OperationalError } from '@portfolio/platform/errors';
import { FileStore, VirusScanner } from '@portfolio/platform/files';
import { AttachmentsRepository } from './attachments.repository';
import type { FileContentRow } from './file-content.entity';
import { FileContentsRepository } from './file-contents.repository';

/** One run looks at no more than this; the next goes on. */
const BATCH = 200;

/** Has contents looked through for viruses. Without a scanner nothing happens. */
@Injectable()
export class FileScans {
  constructor(
    private readonly database: Database,
    private readonly contents: FileContentsRepository,
    private readonly attachments: AttachmentsRepository,
    private readonly store: FileStore,
    private readonly scanner: VirusScanner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Safe to run twice: a content that has its verdict is left alone. Throws `OperationalError` when there is no verdict now. */
  async scan(contentId: string): Promise<void> {
    const content = await this.contents.find(contentId);
    if (!this.scanner.configured || content === null || content.scanState !== 'unscanned') return;
    const threat = await this.scanner.scan(await this.store.read(content.sha256));
    await this.database.transaction(async () => {
      await this.contents.judged(contentId, { scanState: threat === null ? 'clean' : 'infected', scannedAt: this.clock.nowIso(), threat: threat?.slice(0, 200) ?? null });
      if (threat !== null) await this.tell(content, threat);
    });
  }

  /** What waits, oldest first; a scanner that is away ends the run. */
  async scanWaiting(): Promise<{ due: number; scanned: number; failed: number }> {
    const waiting = this.scanner.configured ? await this.contents.unscanned(BATCH) : [];
    let scanned = 0;
    for (const id of waiting) {
      try {
        await this.scan(id);
        scanned += 1;
      } catch (error) {
        if (!(error instanceof OperationalError)) throw error;
        return { due: waiting.length, scanned, failed: waiting.length - scanned };
      }
    }
    return { due: waiting.length, scanned, failed: 0 };
  }

  private async tell({ id, sha256 }: FileContentRow, threat: string): Promise<void> {
    for (const { id: objectId, districtId, name } of await this.attachments.ofContent(id)) {
      const change = { field: 'scan', label: '查毒', from: SCAN_STATE_LABELS.unscanned, to: `${SCAN_STATE_LABELS.infected}：${threat}` };
      await this.audit.record({ action: 'update', objectType: 'attachment', objectId, objectLabel: name, changes: [change], reason: `SHA-256 ${sha256}`, districtId });
    }
  }
}
