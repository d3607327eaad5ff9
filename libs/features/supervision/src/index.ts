export { OrderEvidenceSources, type EvidenceQuestion, type EvidenceSource } from './order-evidence-sources';
export { SupervisionModule } from './supervision.module';
export { SupervisionOrders, type LadderDraft } from './supervision-orders';
