import { Module, type OnModuleInit } from '@nestjs/common';
import { AttachmentsModule } from '@portfolio/attachments';
import { AuditModule } from '@portfolio/audit';
import { CalendarModule } from '@portfolio/calendar';
import { CatalogueModule, ProjectEvents } from '@portfolio/catalogue';
import { IdentityModule } from '@portfolio/identity';
import { LightsModule } from '@portfolio/lights';
import { DatabaseModule } from '@portfolio/platform/database';
import { SchedulerKeeper } from '@portfolio/platform/jobs';
import { ScheduleModule } from '@portfolio/schedule';
import { CalendarWindows } from './calendar-windows';
import { ContradictedFilings } from './contradicted-filings';
import { DutyWriter } from './duty-writer';
import { FilingAttachments } from './filing-attachments';
import { FilingCadenceRow } from './filing-cadence.entity';
import { FilingCadenceLists } from './filing-cadence-lists';
import { FilingCadencesController } from './filing-cadences.controller';
import { FilingCadencesRepository } from './filing-cadences.repository';
import { FilingCadencesService } from './filing-cadences.service';
import { FilingCatchUp } from './filing-catch-up';
import { FilingChecks } from './filing-checks';
import { FilingContexts } from './filing-context';
import { FilingDraftsService } from './filing-drafts.service';
import { FilingDutiesController } from './filing-duties.controller';
import { FilingDutiesRepository } from './filing-duties.repository';
import { FilingDutiesService } from './filing-duties.service';
import { FilingDutyRow } from './filing-duty.entity';
import { FilingEditorRow } from './filing-editor.entity';
import { FilingEffects } from './filing-effects';
import { FilingEndings } from './filing-endings';
import { FilingFiguresReader } from './filing-figures-reader';
import { FilingForms } from './filing-forms';
import { FilingHistory } from './filing-history';
import { FilingJournal } from './filing-journal';
import { FilingKnownReader } from './filing-known';
import { FilingLeaving } from './filing-leaving';
import { FilingListRepository } from './filing-list.repository';
import { FilingListeners } from './filing-listeners';
import { FilingNightlyProcessor } from './filing-nightly.processor';
import { FilingReporting } from './filing-reporting';
import { FilingReviewsController } from './filing-reviews.controller';
import { FilingReviewsService } from './filing-reviews.service';
import { FilingSeeder } from './filing-seeder';
import { FilingSheets } from './filing-sheets';
import { FilingStarts } from './filing-starts';
import { FilingStepRow } from './filing-step.entity';
import { FilingSubmissionsService } from './filing-submissions.service';
import { FilingViews } from './filing-views';
import { FilingWithdrawalsService } from './filing-withdrawals.service';
import { FilingWindowRow } from './filing-window.entity';
import { FilingWindowsController } from './filing-windows.controller';
import { FilingWindowsRepository } from './filing-windows.repository';
import { FilingWindowsService } from './filing-windows.service';
import { FilingWrites } from './filing-writes';
import { FilingRow } from './filing.entity';
import { FILING_NIGHTLY } from './filing.job';
import { FilingsController } from './filings.controller';
import { FilingsRepository } from './filings.repository';
import { HonestyFindingsController } from './honesty-findings.controller';
import { HonestyKeeper } from './honesty-keeper';
import { HonestyRecordRow } from './honesty-record.entity';
import { HonestyRecordsRepository } from './honesty-records.repository';
import { HonestyRecordsService } from './honesty-records.service';
import { MissingFilings } from './missing-filings';
import { ProjectFilingsController } from './project-filings.controller';
import { ReviewMoments } from './review-moments';
import { WindowKeeper } from './window-keeper';

const ENTITIES = [FilingWindowRow, FilingDutyRow, FilingCadenceRow, FilingRow, FilingStepRow, FilingEditorRow, HonestyRecordRow];
const REPOSITORIES = [FilingWindowsRepository, FilingDutiesRepository, FilingCadencesRepository, FilingsRepository, FilingListRepository, HonestyRecordsRepository];
const WINDOWS = [DutyWriter, FilingWindowsService, FilingCadencesService, FilingCadenceLists, CalendarWindows, FilingCatchUp];
const FILINGS = [
  FilingFiguresReader, FilingContexts, FilingKnownReader, FilingEffects, FilingJournal, FilingWrites, FilingLeaving, FilingStarts, FilingDraftsService, FilingSubmissionsService,
  FilingReviewsService, FilingWithdrawalsService, FilingForms, FilingHistory, FilingAttachments, FilingListeners, FilingEndings,
];
const HONESTY = [FilingChecks, HonestyKeeper, MissingFilings, FilingNightlyProcessor];
const PUBLIC = [ContradictedFilings, FilingDutiesService, FilingReporting, FilingSeeder, FilingSheets, FilingViews, HonestyRecordsService, ReviewMoments, WindowKeeper];

/** 进展填报: windows, who owes what, the filings and their way to 督查室, and the honesty checks. */
@Module({
  imports: [DatabaseModule.forFeature(ENTITIES), AttachmentsModule, AuditModule, IdentityModule, CalendarModule, CatalogueModule, ScheduleModule, LightsModule],
  controllers: [FilingWindowsController, FilingCadencesController, FilingDutiesController, FilingsController, FilingReviewsController, ProjectFilingsController, HonestyFindingsController],
  providers: [...REPOSITORIES, ...WINDOWS, ...FILINGS, ...HONESTY, ...PUBLIC],
  exports: PUBLIC,
})
export class FilingModule implements OnModuleInit {
  constructor(
    private readonly scheduler: SchedulerKeeper,
    private readonly listeners: FilingListeners,
    private readonly projects: ProjectEvents,
    private readonly keeper: WindowKeeper,
    private readonly endings: FilingEndings,
  ) {}

  onModuleInit(): void {
    this.scheduler.register({ id: 'filing:nightly', job: FILING_NIGHTLY, cron: '1 0 * * *', payload: {}, catchUp: 'always' });
    this.projects.onLifecycleChanged((projectId, districtId) => this.keeper.refresh(districtId, [projectId]));
    this.projects.onOwnersChanged((districtId, projectIds) => this.keeper.refresh(districtId, projectIds));
    this.projects.onEnded((project) => this.endings.ended(project));
    this.listeners.listen();
  }
}
