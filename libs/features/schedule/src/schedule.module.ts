import { Module, type OnModuleInit } from '@nestjs/common';
import { AttachmentsModule } from '@portfolio/attachments';
import { AuditModule } from '@portfolio/audit';
import { CalendarChanges, CalendarModule } from '@portfolio/calendar';
import { CatalogueModule, ProjectHistorySources } from '@portfolio/catalogue';
import { IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { BaselineEntry } from './baseline-entry.entity';
import { BaselineRow } from './baseline.entity';
import { BaselinesController } from './baselines.controller';
import { BaselinesRepository } from './baselines.repository';
import { BaselinesService } from './baselines.service';
import { CalendarShift } from './calendar-shift';
import { CompletionClaimRow } from './completion-claim.entity';
import { CompletionClaimsRepository } from './completion-claims.repository';
import { CompletionClaims } from './completion-claims.service';
import { CompletionsController } from './completions.controller';
import { CompletionsService } from './completions.service';
import { FirstBaselinesRepository } from './first-baselines.repository';
import { ForecastChangeRow } from './forecast-change.entity';
import { ForecastsRepository } from './forecasts.repository';
import { ForecastsService } from './forecasts.service';
import { MilestoneAttachments } from './milestone-attachments';
import { MilestoneExportService } from './milestone-export.service';
import { MilestoneListRepository } from './milestone-list.repository';
import { MilestoneOrderService } from './milestone-order.service';
import { MilestoneTrendsService } from './milestone-trends.service';
import { MilestoneViews } from './milestone-views';
import { Milestone } from './milestone.entity';
import { MilestonesController } from './milestones.controller';
import { MilestonesRepository } from './milestones.repository';
import { MilestonesService } from './milestones.service';
import { ProjectScheduleController } from './project-schedule.controller';
import { ScheduleAdjusting } from './schedule-adjusting';
import { ScheduleEvents } from './schedule-events';
import { ResponsibleMilestones } from './responsible-milestones';
import { ScheduleFacts } from './schedule-facts';
import { ScheduleJournal } from './schedule-journal';
import { ScheduleSeeder } from './schedule-seeder';
import { ScheduleService } from './schedule.service';
import { ScheduleTakeover } from './schedule-takeover';
import { ScheduleWrites } from './schedule-writes';
import { TemplatesService } from './templates.service';

@Module({
  imports: [DatabaseModule.forFeature([Milestone, BaselineRow, BaselineEntry, ForecastChangeRow, CompletionClaimRow]), AuditModule, IdentityModule, CalendarModule, AttachmentsModule, CatalogueModule],
  controllers: [MilestonesController, CompletionsController, BaselinesController, ProjectScheduleController],
  providers: [
    MilestonesRepository,
    MilestoneListRepository,
    FirstBaselinesRepository,
    MilestoneViews,
    MilestoneAttachments,
    MilestoneExportService,
    BaselinesRepository,
    ForecastsRepository,
    CalendarShift,
    ScheduleEvents,
    ScheduleJournal,
    ScheduleWrites,
    MilestonesService,
    CompletionClaimsRepository,
    CompletionClaims,
    CompletionsService,
    MilestoneOrderService,
    TemplatesService,
    BaselinesService,
    ForecastsService,
    MilestoneTrendsService,
    ScheduleAdjusting,
    ScheduleTakeover,
    ScheduleSeeder,
    ScheduleService,
    ScheduleFacts,
    ResponsibleMilestones,
  ],
  exports: [CompletionClaims, MilestonesService, ResponsibleMilestones, ScheduleAdjusting, ScheduleTakeover, ScheduleEvents, ScheduleFacts, ScheduleService],
})
export class ScheduleModule implements OnModuleInit {
  constructor(
    private readonly history: ProjectHistorySources,
    private readonly milestones: MilestonesRepository,
    private readonly baselines: BaselinesRepository,
    private readonly calendar: CalendarChanges,
    private readonly shift: CalendarShift,
  ) {}

  onModuleInit(): void {
    this.calendar.register('schedule', (districtId, before, after) => this.shift.moved(districtId, before, after));
    this.history.register(async (projectId) => ({ objectType: 'milestone', ids: await this.milestones.idsOf(projectId) }));
    this.history.register(async (projectId) => ({ objectType: 'baseline', ids: await this.baselines.idsOf(projectId) }));
  }
}
