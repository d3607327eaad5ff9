import { Module, type OnModuleInit } from '@nestjs/common';
import { AttachmentsModule } from '@portfolio/attachments';
import { AuditModule } from '@portfolio/audit';
import { CalendarModule } from '@portfolio/calendar';
import { CatalogueModule, ProjectEvents, ProjectHistorySources } from '@portfolio/catalogue';
import { IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { ScheduleModule } from '@portfolio/schedule';
import { BlockerAttachments } from './blocker-attachments';
import { BlockerEscalationsService } from './blocker-escalations.service';
import { BlockerFields } from './blocker-fields';
import { BlockerFilesService } from './blocker-files.service';
import { BlockerFixingController } from './blocker-fixing.controller';
import { BlockerFixingService } from './blocker-fixing.service';
import { BlockerHandover } from './blocker-handover';
import { BlockerJournal } from './blocker-journal';
import { BlockerListRepository } from './blocker-list.repository';
import { BlockerRaising } from './blocker-raising';
import { BlockerRaisingController } from './blocker-raising.controller';
import { BlockerReporting } from './blocker-reporting';
import { BlockerSeeder } from './blocker-seeder';
import { BlockerStatisticsService } from './blocker-statistics.service';
import { BlockerStepRow } from './blocker-step.entity';
import { BlockerViews } from './blocker-views';
import { BlockerWrites } from './blocker-writes';
import { BlockerRow } from './blocker.entity';
import { BlockersController } from './blockers.controller';
import { BlockersRepository } from './blockers.repository';
import { BlockersService } from './blockers.service';

const SERVICES = [
  BlockersRepository, BlockerListRepository, BlockerJournal, BlockerFields, BlockerWrites, BlockersService, BlockerFixingService, BlockerEscalationsService,
  BlockerStatisticsService, BlockerFilesService, BlockerAttachments, BlockerHandover,
];
const PUBLIC = [BlockerRaising, BlockerReporting, BlockerSeeder, BlockerViews];

/** 要素保障: what holds projects up, the unit that must fix it, and 销号 by the one who raised it. */
@Module({
  imports: [DatabaseModule.forFeature([BlockerRow, BlockerStepRow]), AuditModule, IdentityModule, CalendarModule, AttachmentsModule, CatalogueModule, ScheduleModule],
  controllers: [BlockersController, BlockerRaisingController, BlockerFixingController],
  providers: [...SERVICES, ...PUBLIC],
  exports: PUBLIC,
})
export class BlockersModule implements OnModuleInit {
  constructor(
    private readonly history: ProjectHistorySources,
    private readonly blockers: BlockersRepository,
    private readonly events: ProjectEvents,
    private readonly handover: BlockerHandover,
  ) {}

  onModuleInit(): void {
    this.events.onEnded((project) => this.handover.ended(project));
    this.history.register(async (projectId) => ({ objectType: 'blocker', ids: await this.blockers.idsOf(projectId) }));
  }
}
