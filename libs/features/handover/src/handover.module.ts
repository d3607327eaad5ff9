import { Module } from '@nestjs/common';
import { AdjustmentsModule } from '@portfolio/adjustments';
import { AuditModule } from '@portfolio/audit';
import { BlockersModule } from '@portfolio/blockers';
import { CatalogueModule } from '@portfolio/catalogue';
import { FilingModule } from '@portfolio/filing';
import { IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { RemindersModule } from '@portfolio/reminders';
import { ScheduleModule } from '@portfolio/schedule';
import { SupervisionModule } from '@portfolio/supervision';
import { HandoverRow } from './handover.entity';
import { HandoverFiles } from './handover-files.service';
import { PersonalItems, UnitItems } from './handover-items';
import { HandoverPreparing } from './handover-preparing.service';
import { HandoverSigning } from './handover-signing.service';
import { HandoverViews } from './handover-views';
import { HandoversController } from './handovers.controller';
import { HandoversRepository } from './handovers.repository';

/** 岗位交接: when a clerk or a head changes post, everything open goes to the successor with a signed note. */
@Module({
  imports: [
    DatabaseModule.forFeature([HandoverRow]),
    ...[AuditModule, IdentityModule, CatalogueModule, ScheduleModule, AdjustmentsModule, BlockersModule, FilingModule, SupervisionModule, RemindersModule],
  ],
  controllers: [HandoversController],
  providers: [HandoversRepository, HandoverViews, PersonalItems, UnitItems, HandoverPreparing, HandoverSigning, HandoverFiles],
  exports: [HandoverViews],
})
export class HandoverModule {}
