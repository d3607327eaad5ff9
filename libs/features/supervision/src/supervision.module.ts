import { Module } from '@nestjs/common';
import { AuditModule } from '@portfolio/audit';
import { CalendarModule } from '@portfolio/calendar';
import { CatalogueModule } from '@portfolio/catalogue';
import { IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { ScheduleModule } from '@portfolio/schedule';
import { OrderCauses } from './order-causes';
import { OrderCounterRow } from './order-counter.entity';
import { OrderDrafting } from './order-drafting';
import { OrderEvidenceFile } from './order-evidence';
import { OrderEvidenceSources } from './order-evidence-sources';
import { OrderExtensionRow } from './order-extension.entity';
import { OrderFactsRepository } from './order-facts.repository';
import { OrderJournal } from './order-journal';
import { OrderNumberingRow } from './order-numbering.entity';
import { OrderStepRow } from './order-step.entity';
import { OrdersRepository } from './orders.repository';
import { SupervisionOrderRow } from './supervision-order.entity';
import { SupervisionOrders } from './supervision-orders';

const ENTITIES = [SupervisionOrderRow, OrderStepRow, OrderExtensionRow, OrderCounterRow, OrderNumberingRow];
const REPOSITORIES = [OrdersRepository, OrderFactsRepository];
const SERVICES = [OrderCauses, OrderEvidenceFile, OrderJournal, OrderDrafting];
const PUBLIC = [SupervisionOrders, OrderEvidenceSources];

/** 督查督办: orders drafted from evidence, issued, answered and closed. */
@Module({
  imports: [DatabaseModule.forFeature(ENTITIES), AuditModule, IdentityModule, CalendarModule, CatalogueModule, ScheduleModule],
  providers: [...REPOSITORIES, ...SERVICES, ...PUBLIC],
  exports: PUBLIC,
})
export class SupervisionModule {}
