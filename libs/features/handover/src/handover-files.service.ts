import { Injectable, type StreamableFile } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { Principal } from '@portfolio/contracts';
import { officialDocument } from '@portfolio/documents';
import { Clock, dateInShanghai } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { DOCX, fileAnswer } from '@portfolio/platform/downloads';
import { HANDOVER_TITLE, handoverBlocks } from './handover-document';
import { HandoverViews } from './handover-views';

/** The note as a file; every export is in the audit trail. */
@Injectable()
export class HandoverFiles {
  constructor(
    private readonly database: Database,
    private readonly views: HandoverViews,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** 交接单 in DOCX. Throws `not_found`. */
  async document(user: Principal, id: string): Promise<StreamableFile> {
    const handover = await this.views.get(user, id);
    const date = handover.receivedAt === null ? this.clock.today() : dateInShanghai(new Date(handover.receivedAt));
    const bytes = await officialDocument({
      head: null, title: HANDOVER_TITLE, addressee: null, blocks: handoverBlocks(handover), appendices: [], signedBy: handover.departmentName, date, copyTo: [], demo: handover.items.some(({ demo }) => demo), plain: true,
    });
    const name = `${HANDOVER_TITLE}-${handover.fromName}-${date}`;
    await this.database.transaction(() => this.audit.record({ action: 'export', objectType: 'handover', objectId: id, objectLabel: `${name}.docx` }));
    return fileAnswer(bytes, { type: DOCX, name: `${name}.docx`, plain: `handover-${date}.docx` });
  }
}
