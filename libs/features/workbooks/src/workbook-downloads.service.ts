import { Injectable, type StreamableFile } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { Principal, WorkbookOffer } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { XLSX, fileAnswer } from '@portfolio/platform/downloads';
import { entryBook } from './entry-book';
import { SheetKinds } from './sheet-kinds';

/** Workbooks to fill in. */
@Injectable()
export class WorkbookDownloadsService {
  constructor(
    private readonly kinds: SheetKinds,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async offers(user: Principal): Promise<WorkbookOffer[]> {
    const offers: WorkbookOffer[] = [];
    for (const kind of this.kinds.of(user)) offers.push({ kind: kind.kind, rows: (await kind.rows(user)).length });
    return offers;
  }

  /** Pre-filled with what is stored now; the download is audited. Throws `not_found`, `forbidden`. */
  async file(user: Principal, name: string): Promise<StreamableFile> {
    const kind = this.kinds.get(user, name);
    const rows = await kind.rows(user);
    const on = this.clock.today();
    const bytes = await entryBook({ kind, columns: await kind.columns(user), rows, by: user.displayName, on });
    await this.database.transaction(() =>
      this.audit.record({ action: 'export', objectType: 'workbook', objectId: kind.kind, objectLabel: `下载${kind.title}表格，${rows.length} 行` }),
    );
    return fileAnswer(bytes, { type: XLSX, name: `${kind.title}-${on}.xlsx`, plain: `${kind.kind}-${on}.xlsx` });
  }
}
