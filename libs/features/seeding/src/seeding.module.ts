import { Module } from '@nestjs/common';
import { CatalogueModule } from '@portfolio/catalogue';
import { IdentityModule } from '@portfolio/identity';
import { ScheduleModule } from '@portfolio/schedule';
import { SummariesModule } from '@portfolio/summaries';
import { DemoData } from './demo-data';
import { DemoSchedules } from './demo-schedules';
import { Seeding } from './seeding';

@Module({
  imports: [IdentityModule, CatalogueModule, ScheduleModule, SummariesModule],
  providers: [DemoSchedules, DemoData, Seeding],
  exports: [DemoData, Seeding],
})
export class SeedingModule {}
