import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '@portfolio/audit';
import { CalendarModule } from '@portfolio/calendar';
import { CatalogueModule } from '@portfolio/catalogue';
import { IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { SchedulerKeeper } from '@portfolio/platform/jobs';
import { ScheduleModule } from '@portfolio/schedule';
import { ActiveExemptions } from './active-exemptions';
import { CalendarLights } from './calendar-lights';
import { DemoOpinions } from './demo-opinions';
import { ExemptionRow } from './exemption.entity';
import { ExemptionStore } from './exemption-store';
import { ExemptionsController } from './exemptions.controller';
import { ExemptionsRepository } from './exemptions.repository';
import { ExemptionsService } from './exemptions.service';
import { FilingFacts } from './filing-facts';
import { LightEvaluation } from './light-evaluation';
import { LightExplanations } from './light-explanations';
import { LightHistory, LightStandings } from './light-history';
import { LightPeriodRow } from './light-period.entity';
import { LightPeriods } from './light-periods';
import { LightPeriodsRepository } from './light-periods.repository';
import { LightProjectsRepository } from './light-projects.repository';
import { LightRefreshRow } from './light-refresh.entity';
import { LightRefreshes } from './light-refreshes';
import { LightRefreshesRepository } from './light-refreshes.repository';
import { LightsCatchUp } from './lights-catch-up';
import { LightsListeners } from './lights-listeners';
import { LightsRecomputeProcessor } from './lights-recompute.processor';
import { LIGHTS_REFRESH, LIGHTS_SWEEP } from './lights-refresh.job';
import { LightsRefreshProcessor } from './lights-refresh.processor';
import { LightsSweepProcessor } from './lights-sweep.processor';
import { ProjectLights } from './project-lights';
import { ProjectRatingRow } from './project-rating.entity';
import { ProjectRatingsController } from './project-ratings.controller';
import { RatingDisagreementsController } from './rating-disagreements.controller';
import { RatingReviewRow } from './rating-review.entity';
import { RatingsRepository } from './ratings.repository';
import { RatingsService } from './ratings.service';
import { RulePackActivationRow } from './rule-pack-activation.entity';
import { RulePackLists } from './rule-pack-lists';
import { RulePackPreviews } from './rule-pack-previews';
import { RulePackRow } from './rule-pack.entity';
import { RulePacks } from './rule-packs';
import { RulePacksController } from './rule-packs.controller';
import { RulePacksRepository } from './rule-packs.repository';
import { RulePacksService } from './rule-packs.service';

const ENTITIES = [RulePackRow, RulePackActivationRow, LightPeriodRow, ExemptionRow, ProjectRatingRow, RatingReviewRow, LightRefreshRow];
const REPOSITORIES = [LightProjectsRepository, RulePacksRepository, LightPeriodsRepository, ExemptionsRepository, RatingsRepository, LightRefreshesRepository];
const SERVICES = [
  RulePackLists, RulePacksService, RulePackPreviews, LightRefreshes, ExemptionStore, RatingsService, LightExplanations, CalendarLights, LightsListeners, LightsCatchUp,
];
const PROCESSORS = [LightsRefreshProcessor, LightsRecomputeProcessor, LightsSweepProcessor];
const PUBLIC = [RulePacks, ExemptionsService, FilingFacts, LightEvaluation, LightPeriods, ProjectLights, LightHistory, LightStandings, ActiveExemptions, DemoOpinions];

/** 亮灯: what the rules in force say of every project, kept beside it; exemptions that lift a hit, opinions beside the light. */
@Module({
  imports: [DatabaseModule.forFeature(ENTITIES), AuditModule, IdentityModule, CalendarModule, CatalogueModule, ScheduleModule],
  controllers: [RulePacksController, ExemptionsController, ProjectRatingsController, RatingDisagreementsController],
  providers: [...REPOSITORIES, ...SERVICES, ...PROCESSORS, ...PUBLIC],
  exports: PUBLIC,
})
export class LightsModule implements OnModuleInit {
  constructor(
    private readonly keeper: SchedulerKeeper,
    private readonly listeners: LightsListeners,
  ) {}

  onModuleInit(): void {
    this.keeper.register({ id: 'lights:refresh', job: LIGHTS_REFRESH, cron: '5 0 * * *', payload: {}, catchUp: 'always' });
    this.keeper.register({ id: 'lights:sweep', job: LIGHTS_SWEEP, cron: '*/5 * * * *', payload: {}, catchUp: 'always' });
    this.listeners.listen();
  }
}
