import { Module } from '@nestjs/common';
import { AuditModule } from '@portfolio/audit';
import { CalendarModule } from '@portfolio/calendar';
import { CatalogueModule } from '@portfolio/catalogue';
import { IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { ScheduleModule } from '@portfolio/schedule';
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
import { CircularRow } from './circular.entity';
import { CircularsController } from './circulars.controller';
import { CircularsRepository } from './circulars.repository';
import { CircularsService } from './circulars.service';
import { FilingReports } from './filing-reports';

const CIRCULARS = [
  CircularsRepository,
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

/** 督查室's view over the units: circulars that compare them, and what is asked of them. */
@Module({
  imports: [DatabaseModule.forFeature([CircularRow, CircularDraftRow, CircularCounterRow]), AuditModule, IdentityModule, CalendarModule, CatalogueModule, ScheduleModule],
  controllers: [CircularsController, CircularDraftsController, BurdenController],
  providers: [FilingReports, ...CIRCULARS, ...BURDEN],
  exports: [FilingReports, CircularPublisher],
})
export class OversightModule {}
