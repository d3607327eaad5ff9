import { Module } from '@nestjs/common';
import { AuditModule } from '@portfolio/audit';
import { CalendarModule } from '@portfolio/calendar';
import { CatalogueModule } from '@portfolio/catalogue';
import { FilingModule } from '@portfolio/filing';
import { IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { LightsModule } from '@portfolio/lights';
import { ScheduleModule } from '@portfolio/schedule';
import { SupervisionModule } from '@portfolio/supervision';
import { BurdenController } from './burden.controller';
import { BurdenRepository } from './burden.repository';
import { BurdenService } from './burden.service';
import { CircularContents } from './circular-contents';
import { CircularCounterRow } from './circular-counter.entity';
import { CircularDraftRow } from './circular-draft.entity';
import { CircularDraftsController } from './circular-drafts.controller';
import { CircularDraftsRepository } from './circular-drafts.repository';
import { CircularDraftsService } from './circular-drafts.service';
import { CircularFilesService } from './circular-files.service';
import { CircularOrdersRepository } from './circular-orders.repository';
import { CircularPublisher } from './circular-publisher';
import { CircularReader } from './circular-reader';
import { CircularReviewMoments } from './circular-review-moments';
import { CircularRow } from './circular.entity';
import { CircularsController } from './circulars.controller';
import { CircularsRepository } from './circulars.repository';
import { CircularsService } from './circulars.service';
import { LateProjectDetails } from './late-project-details';
import { LateProjectsController } from './late-projects.controller';
import { LateProjectsRepository } from './late-projects.repository';
import { LateProjectsService } from './late-projects.service';
import { OversightFacts } from './oversight-facts';
import { ReviewNoteRow } from './review-note.entity';
import { ReviewNotesRepository } from './review-notes.repository';
import { ReviewNotesService } from './review-notes.service';

const CIRCULARS = [
  CircularsRepository,
  CircularReviewMoments,
  CircularDraftsRepository,
  CircularOrdersRepository,
  CircularReader,
  CircularContents,
  CircularsService,
  CircularDraftsService,
  CircularPublisher,
  CircularFilesService,
];
const BURDEN = [BurdenRepository, BurdenService];
const DESK = [LateProjectsRepository, LateProjectsService, LateProjectDetails, OversightFacts, ReviewNotesRepository, ReviewNotesService];

/** 督查室's view over the units: the late projects as reviewed one by one, circulars that compare the units, and what is asked of them. */
@Module({
  imports: [DatabaseModule.forFeature([CircularRow, CircularDraftRow, CircularCounterRow, ReviewNoteRow]), AuditModule, IdentityModule, CalendarModule, CatalogueModule, ScheduleModule, LightsModule, FilingModule, SupervisionModule],
  controllers: [CircularsController, CircularDraftsController, BurdenController, LateProjectsController],
  providers: [...CIRCULARS, ...BURDEN, ...DESK],
  exports: [CircularPublisher],
})
export class OversightModule {}
