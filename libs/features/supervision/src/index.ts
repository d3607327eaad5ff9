export { OrderEvidenceSources, type EvidenceQuestion, type EvidenceSource } from './order-evidence-sources';
export { OrderLists } from './order-lists';
export { OrderSeeder, type SeedOrder, type SeedStep } from './order-seeder';
export { SupervisionModule } from './supervision.module';
export { SupervisionOrders, type LadderDraft } from './supervision-orders';
