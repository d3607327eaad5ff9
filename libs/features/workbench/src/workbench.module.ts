import { Module } from '@nestjs/common';
import { AdjustmentsModule } from '@portfolio/adjustments';
import { BlockersModule } from '@portfolio/blockers';
import { CalendarModule } from '@portfolio/calendar';
import { FilingModule } from '@portfolio/filing';
import { HandoverModule } from '@portfolio/handover';
import { IdentityModule } from '@portfolio/identity';
import { LightsModule } from '@portfolio/lights';
import { RemindersModule } from '@portfolio/reminders';
import { ScheduleModule } from '@portfolio/schedule';
import { SummariesModule } from '@portfolio/summaries';
import { SupervisionModule } from '@portfolio/supervision';
import { DecisionTodos } from './decision-todos';
import { FilingTodos } from './filing-todos';
import { OrderTodos } from './order-todos';
import { ScheduleTodos } from './schedule-todos';
import { TodosService } from './todos.service';
import { WorkbenchController } from './workbench.controller';
import { WorkbenchDesks } from './workbench-desks';
import { WorkbenchRepository } from './workbench.repository';
import { WorkbenchService } from './workbench.service';

@Module({
  imports: [IdentityModule, CalendarModule, AdjustmentsModule, ScheduleModule, LightsModule, BlockersModule, FilingModule, SupervisionModule, RemindersModule, HandoverModule, SummariesModule],
  controllers: [WorkbenchController],
  providers: [WorkbenchRepository, WorkbenchDesks, WorkbenchService, FilingTodos, ScheduleTodos, OrderTodos, DecisionTodos, TodosService],
})
export class WorkbenchModule {}
