import { Injectable, type StreamableFile } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { Principal } from '@portfolio/contracts';
import { orderDocument } from '@portfolio/documents';
import { Database } from '@portfolio/platform/database';
import { DOCX, fileAnswer } from '@portfolio/platform/downloads';
import { wrongField } from '@portfolio/platform/errors';
import { documentInput } from './order-document-input';
import { OrderViews } from './order-views';

/** What no file system takes in a name. */
const UNFIT = /[\\/:*?"<>|]/g;

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
    return fileAnswer(bytes, { type: DOCX, name: `${label.replace(UNFIT, '')}.docx`, plain: 'order.docx' });
  }
}
