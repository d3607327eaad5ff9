import type { AuditEntry } from '@portfolio/contracts';
import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import type { MessagesFor } from '../app/defineResource';

const messages: MessagesFor<AuditEntry> = {
  name: '审计记录',
  fields: { at: '时间', actorId: '人员编号', actorName: '人员', action: '操作', objectType: '对象类别', objectId: '对象编号', objectLabel: '对象', changes: '变化', reason: '原因', correlationId: '关联编号', address: '地址' },
};

export const auditEntries = defineResource({
  name: 'audit-entries',
  access: { list: 'audit.read' },
  messages,
  list: lazyPage(() => import('./AuditEntryList'), 'AuditEntryList'),
});
