import { Module } from '@nestjs/common';
import { AdjustmentsModule } from '@portfolio/adjustments';
import { IdentityModule } from '@portfolio/identity';
import { RemindersModule } from '@portfolio/reminders';
import { ScheduleModule } from '@portfolio/schedule';
import { SummariesModule } from '@portfolio/summaries';
import { WorkbenchController } from './workbench.controller';
import { WorkbenchDesks } from './workbench-desks';
import { WorkbenchRepository } from './workbench.repository';
import { WorkbenchService } from './workbench.service';

@Module({
  imports: [IdentityModule, AdjustmentsModule, ScheduleModule, RemindersModule, SummariesModule],
  controllers: [WorkbenchController],
  providers: [WorkbenchRepository, WorkbenchDesks, WorkbenchService],
})
export class WorkbenchModule {}
