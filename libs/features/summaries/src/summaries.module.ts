import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '@portfolio/audit';
import { CalendarModule } from '@portfolio/calendar';
import { CatalogueModule } from '@portfolio/catalogue';
import { IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { LightsModule } from '@portfolio/lights';
import { SchedulerKeeper } from '@portfolio/platform/jobs';
import { ScheduleModule } from '@portfolio/schedule';
import { PortfolioReader } from './portfolio-reader';
import { FRIDAY_17, SUMMARY_PUBLISH } from './summaries.job';
import { SummaryPublishProcessor } from './summary-publish.processor';
import { SummaryPublisher } from './summary-publisher';
import { WeeklySummariesController } from './weekly-summaries.controller';
import { WeeklySummariesRepository } from './weekly-summaries.repository';
import { WeeklySummariesService } from './weekly-summaries.service';
import { WeeklySummaryRow } from './weekly-summary.entity';

@Module({
  imports: [DatabaseModule.forFeature([WeeklySummaryRow]), AuditModule, IdentityModule, CalendarModule, CatalogueModule, ScheduleModule, LightsModule],
  controllers: [WeeklySummariesController],
  providers: [WeeklySummariesRepository, PortfolioReader, SummaryPublisher, WeeklySummariesService, SummaryPublishProcessor],
  exports: [SummaryPublisher, WeeklySummariesService],
})
export class SummariesModule implements OnModuleInit {
  constructor(private readonly keeper: SchedulerKeeper) {}

  onModuleInit(): void {
    this.keeper.register({ id: 'summary:publish', job: SUMMARY_PUBLISH, cron: FRIDAY_17, payload: {}, catchUp: 'existed' });
  }
}
