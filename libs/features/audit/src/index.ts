export { AuditHistory } from './audit-history';
export type { AuditedObject } from './audit-entries.repository';
export { AuditModule } from './audit.module';
export { AuditTrail, type AuditRecord } from './audit-trail';
export { diffFields, type ValueText } from './diff-fields';
