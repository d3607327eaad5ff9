import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '@portfolio/audit';
import { CalendarModule } from '@portfolio/calendar';
import { CatalogueModule, ProjectEvents, ProjectHistorySources } from '@portfolio/catalogue';
import { IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { SchedulerKeeper } from '@portfolio/platform/jobs';
import { BaselineEntry } from './baseline-entry.entity';
import { BaselineRow } from './baseline.entity';
import { BaselinesController } from './baselines.controller';
import { BaselinesRepository } from './baselines.repository';
import { BaselinesService } from './baselines.service';
import { CompletionsService } from './completions.service';
import { ForecastChangeRow } from './forecast-change.entity';
import { ForecastsRepository } from './forecasts.repository';
import { ForecastsService } from './forecasts.service';
import { LightsCatchUp } from './lights-catch-up';
import { LIGHTS_REFRESH } from './lights-refresh.job';
import { LightsRefreshProcessor } from './lights-refresh.processor';
import { MilestoneListRepository } from './milestone-list.repository';
import { MilestoneOrderService } from './milestone-order.service';
import { MilestoneViews } from './milestone-views';
import { Milestone } from './milestone.entity';
import { MilestonesController } from './milestones.controller';
import { MilestonesRepository } from './milestones.repository';
import { MilestonesService } from './milestones.service';
import { ProjectLights } from './project-lights';
import { ProjectScheduleController } from './project-schedule.controller';
import { ScheduleFacts } from './schedule-facts';
import { ScheduleJournal } from './schedule-journal';
import { ScheduleProjectsRepository } from './schedule-projects.repository';
import { ScheduleSeeder } from './schedule-seeder';
import { ScheduleService } from './schedule.service';
import { ScheduleWrites } from './schedule-writes';
import { TemplatesService } from './templates.service';

@Module({
  imports: [DatabaseModule.forFeature([Milestone, BaselineRow, BaselineEntry, ForecastChangeRow]), AuditModule, IdentityModule, CalendarModule, CatalogueModule],
  controllers: [MilestonesController, BaselinesController, ProjectScheduleController],
  providers: [
    MilestonesRepository,
    MilestoneListRepository,
    MilestoneViews,
    BaselinesRepository,
    ForecastsRepository,
    ScheduleProjectsRepository,
    ProjectLights,
    ScheduleJournal,
    ScheduleWrites,
    MilestonesService,
    CompletionsService,
    MilestoneOrderService,
    TemplatesService,
    BaselinesService,
    ForecastsService,
    ScheduleSeeder,
    ScheduleService,
    ScheduleFacts,
    LightsRefreshProcessor,
    LightsCatchUp,
  ],
  exports: [ScheduleFacts, ScheduleService],
})
export class ScheduleModule implements OnModuleInit {
  constructor(
    private readonly keeper: SchedulerKeeper,
    private readonly events: ProjectEvents,
    private readonly history: ProjectHistorySources,
    private readonly lights: ProjectLights,
    private readonly milestones: MilestonesRepository,
    private readonly baselines: BaselinesRepository,
  ) {}

  onModuleInit(): void {
    this.keeper.register({ id: 'lights:refresh', job: LIGHTS_REFRESH, cron: '5 0 * * *', payload: {}, catchUp: 'always' });
    this.events.onLifecycleChanged((projectId) => this.lights.recomputeOne(projectId));
    this.history.register(async (projectId) => ({ objectType: 'milestone', ids: await this.milestones.idsOf(projectId) }));
    this.history.register(async (projectId) => ({ objectType: 'baseline', ids: await this.baselines.idsOf(projectId) }));
  }
}
