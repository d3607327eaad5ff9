import { Module } from '@nestjs/common';
import { AdjustmentsModule } from '@portfolio/adjustments';
import { CalendarModule } from '@portfolio/calendar';
import { CatalogueModule } from '@portfolio/catalogue';
import { IdentityModule } from '@portfolio/identity';
import { LightsModule } from '@portfolio/lights';
import { OversightModule } from '@portfolio/oversight';
import { ScheduleModule } from '@portfolio/schedule';
import { SummariesModule } from '@portfolio/summaries';
import { DemoAdjustments } from './demo-adjustments';
import { DemoData } from './demo-data';
import { DemoGround } from './demo-ground';
import { DemoReports } from './demo-reports';
import { DemoLights } from './demo-lights';
import { DemoRowsRepository } from './demo-rows.repository';
import { DemoSchedules } from './demo-schedules';
import { PlanSeed } from './plan-seed';
import { Seeding } from './seeding';

@Module({
  imports: [AdjustmentsModule, IdentityModule, CalendarModule, CatalogueModule, ScheduleModule, LightsModule, OversightModule, SummariesModule],
  providers: [DemoGround, DemoRowsRepository, DemoAdjustments, DemoLights, DemoSchedules, DemoData, DemoReports, PlanSeed, Seeding],
  exports: [DemoData, DemoGround, Seeding],
})
export class SeedingModule {}
