import { Module, type OnModuleInit } from '@nestjs/common';
import { AdjustmentsModule } from '@portfolio/adjustments';
import { AttachmentsModule } from '@portfolio/attachments';
import { AuditModule } from '@portfolio/audit';
import { BlockersModule } from '@portfolio/blockers';
import { CalendarChanges, CalendarModule } from '@portfolio/calendar';
import { CatalogueModule, ProjectEvents, ProjectHistorySources } from '@portfolio/catalogue';
import { FilingModule } from '@portfolio/filing';
import { IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { SchedulerKeeper } from '@portfolio/platform/jobs';
import { ScheduleModule } from '@portfolio/schedule';
import { AdjustmentEvidence } from './adjustment-evidence';
import { BlockerEvidence } from './blocker-evidence';
import { FilingEvidence } from './filing-evidence';
import { OrderAnswersController } from './order-answers.controller';
import { OrderAnswersService } from './order-answers.service';
import { OrderAttachments } from './order-attachments';
import { OrderCauses } from './order-causes';
import { OrderClearing } from './order-clearing';
import { OrderCounterRow } from './order-counter.entity';
import { OrderDeadlines } from './order-deadlines';
import { OrderDocumentService } from './order-document.service';
import { OrderDrafting } from './order-drafting';
import { OrderDraftsService } from './order-drafts.service';
import { OrderEvidenceFile } from './order-evidence';
import { OrderEvidenceSources } from './order-evidence-sources';
import { OrderExtensionRow } from './order-extension.entity';
import { OrderFactsRepository } from './order-facts.repository';
import { OrderFigures } from './order-figures';
import { OrderIssueService } from './order-issue.service';
import { OrderJournal } from './order-journal';
import { OrderListRepository } from './order-list.repository';
import { OrderLists } from './order-lists';
import { OrderNumberingRow } from './order-numbering.entity';
import { OrderNumbers } from './order-numbers';
import { OrderNumbersRepository } from './order-numbers.repository';
import { OrderReviewMoments } from './order-review-moments';
import { OrderReviewsController } from './order-reviews.controller';
import { OrderReviewsService } from './order-reviews.service';
import { OrderSeeder } from './order-seeder';
import { OrderStepRow } from './order-step.entity';
import { OrderViews } from './order-views';
import { OrderWrites } from './order-writes';
import { OrdersCheckProcessor } from './orders-check.processor';
import { ORDERS_CHECK } from './orders.job';
import { OrdersRepository } from './orders.repository';
import { SupervisionOrderRow } from './supervision-order.entity';
import { SupervisionOrders } from './supervision-orders';
import { SupervisionOrdersController } from './supervision-orders.controller';

const ENTITIES = [SupervisionOrderRow, OrderStepRow, OrderExtensionRow, OrderCounterRow, OrderNumberingRow];
const REPOSITORIES = [OrdersRepository, OrderListRepository, OrderFactsRepository, OrderNumbersRepository];
const SERVICES = [
  OrderCauses, OrderEvidenceFile, OrderJournal, OrderDrafting, OrderViews, OrderWrites, OrderNumbers, OrderDraftsService, OrderIssueService, OrderDocumentService,
  OrderAnswersService, OrderReviewsService, OrderClearing, OrderDeadlines, OrderFigures, AdjustmentEvidence, BlockerEvidence, FilingEvidence, OrderReviewMoments, OrderAttachments, OrdersCheckProcessor,
];
const PUBLIC = [SupervisionOrders, OrderEvidenceSources, OrderLists, OrderSeeder];

/** 督查督办: orders drafted from evidence, issued, answered and closed. */
@Module({
  imports: [DatabaseModule.forFeature(ENTITIES), AuditModule, IdentityModule, CalendarModule, AttachmentsModule, CatalogueModule, ScheduleModule, AdjustmentsModule, BlockersModule, FilingModule],
  controllers: [SupervisionOrdersController, OrderAnswersController, OrderReviewsController],
  providers: [...REPOSITORIES, ...SERVICES, ...PUBLIC],
  exports: PUBLIC,
})
export class SupervisionModule implements OnModuleInit {
  constructor(
    private readonly keeper: SchedulerKeeper,
    private readonly events: ProjectEvents,
    private readonly history: ProjectHistorySources,
    private readonly calendars: CalendarChanges,
    private readonly clearing: OrderClearing,
    private readonly deadlines: OrderDeadlines,
    private readonly orders: OrdersRepository,
  ) {}

  onModuleInit(): void {
    this.keeper.register({ id: 'orders:check', job: ORDERS_CHECK, cron: '20 0 * * *', payload: {}, catchUp: 'always' });
    this.events.onStandingsStored(async (projectIds) => void (await this.clearing.check(projectIds)));
    this.history.register(async (projectId) => ({ objectType: 'supervision_order', ids: await this.orders.idsOf(projectId) }));
    this.calendars.register('supervision', (districtId, before, after) => this.deadlines.follow(districtId, before, after));
  }
}
