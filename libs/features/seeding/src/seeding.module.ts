import { Module } from '@nestjs/common';
import { AdjustmentsModule } from '@portfolio/adjustments';
import { BlockersModule } from '@portfolio/blockers';
import { CalendarModule } from '@portfolio/calendar';
import { CatalogueModule } from '@portfolio/catalogue';
import { FilingModule } from '@portfolio/filing';
import { IdentityModule } from '@portfolio/identity';
import { LightsModule } from '@portfolio/lights';
import { OversightModule } from '@portfolio/oversight';
import { ScheduleModule } from '@portfolio/schedule';
import { SummariesModule } from '@portfolio/summaries';
import { SupervisionModule } from '@portfolio/supervision';
import { DemoAdjustments } from './demo-adjustments';
import { DemoData } from './demo-data';
import { DemoBlockers } from './demo-blockers';
import { DemoFilings } from './demo-filings';
import { DemoGround } from './demo-ground';
import { DemoOrders } from './demo-orders';
import { DemoReports } from './demo-reports';
import { DemoLights } from './demo-lights';
import { DemoRowsRepository } from './demo-rows.repository';
import { DemoSchedules } from './demo-schedules';
import { DemoWork } from './demo-work';
import { PlanSeed } from './plan-seed';
import { Seeding } from './seeding';

@Module({
  imports: [AdjustmentsModule, BlockersModule, IdentityModule, CalendarModule, CatalogueModule, ScheduleModule, LightsModule, FilingModule, SupervisionModule, OversightModule, SummariesModule],
  providers: [DemoGround, DemoRowsRepository, DemoAdjustments, DemoBlockers, DemoFilings, DemoLights, DemoOrders, DemoWork, DemoSchedules, DemoData, DemoReports, PlanSeed, Seeding],
  exports: [DemoData, DemoGround, Seeding],
})
export class SeedingModule {}
