import type { AuditEntry as AuditEntryView } from '@portfolio/contracts';
import type { AuditEntry } from './audit-entry.entity';

/** The contract's view of an entry. */
export function toAuditEntry(entry: AuditEntry): AuditEntryView {
  return {
    id: entry.id,
    at: entry.at,
    actorId: entry.actorId,
    actorName: entry.actorName,
    action: entry.action,
    objectType: entry.objectType,
    objectId: entry.objectId,
    objectLabel: entry.objectLabel,
    changes: entry.changes,
    reason: entry.reason,
    correlationId: entry.correlationId,
    address: entry.address,
  };
}
