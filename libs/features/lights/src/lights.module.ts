import { Module, type OnModuleInit } from '@nestjs/common';
import { CalendarModule } from '@portfolio/calendar';
import { CatalogueModule, ProjectEvents } from '@portfolio/catalogue';
import { Clock } from '@portfolio/platform/clock';
import { SchedulerKeeper } from '@portfolio/platform/jobs';
import { ScheduleEvents, ScheduleModule } from '@portfolio/schedule';
import { LightProjectsRepository } from './light-projects.repository';
import { LightsCatchUp } from './lights-catch-up';
import { LIGHTS_REFRESH } from './lights-refresh.job';
import { LightsRefreshProcessor } from './lights-refresh.processor';
import { ProjectLights } from './project-lights';

/** 亮灯: what the rules say of every project, kept beside it. */
@Module({
  imports: [CalendarModule, CatalogueModule, ScheduleModule],
  providers: [LightProjectsRepository, ProjectLights, LightsRefreshProcessor, LightsCatchUp],
  exports: [ProjectLights],
})
export class LightsModule implements OnModuleInit {
  constructor(
    private readonly keeper: SchedulerKeeper,
    private readonly projects: ProjectEvents,
    private readonly schedule: ScheduleEvents,
    private readonly lights: ProjectLights,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.keeper.register({ id: 'lights:refresh', job: LIGHTS_REFRESH, cron: '5 0 * * *', payload: {}, catchUp: 'always' });
    this.projects.onLifecycleChanged((projectId) => this.lights.recomputeOne(projectId));
    this.schedule.onScheduleChanged(async (districtId, projectIds) => {
      await this.lights.recompute(districtId, projectIds, this.clock.today());
    });
  }
}
