import { Injectable, StreamableFile } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { Principal } from '@portfolio/contracts';
import { orderDocument } from '@portfolio/documents';
import { Database } from '@portfolio/platform/database';
import { documentInput } from './order-document-input';
import { wrongField } from './order-fields';
import { OrderViews } from './order-views';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The order as 公文 in DOCX; every export is in the audit trail. */
@Injectable()
export class OrderDocumentService {
  constructor(
    private readonly database: Database,
    private readonly views: OrderViews,
    private readonly audit: AuditTrail,
  ) {}

  async docx(user: Principal, id: string): Promise<StreamableFile> {
    const order = await this.views.get(user, id);
    const input = documentInput(order);
    if (input === null) throw wrongField('deadline', '请先在草稿中定下办理时限，再导出。');
    const bytes = await orderDocument(input);
    const label = `${order.number ?? '督办单草稿'} ${order.title}`;
    await this.database.transaction(() => this.audit.record({ action: 'export', objectType: 'supervision_order', objectId: id, objectLabel: label, reason: '导出公文 DOCX' }));
    return new StreamableFile(bytes, { type: DOCX, disposition: `attachment; filename="order.docx"; filename*=UTF-8''${extended(`${label}.docx`)}` });
  }
}

/** A file name as RFC 5987 wants it; characters that no file system takes are left out. */
function extended(name: string): string {
  const safe = name.replace(/[\\/:*?"<>|]/g, '');
  return encodeURIComponent(safe).replace(/['()!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
