import { Module, type OnModuleInit } from '@nestjs/common';
import { AdjustmentsModule } from '@portfolio/adjustments';
import { AuditModule } from '@portfolio/audit';
import { BlockersModule } from '@portfolio/blockers';
import { CalendarChanges, CalendarModule } from '@portfolio/calendar';
import { CatalogueModule } from '@portfolio/catalogue';
import { FilingModule } from '@portfolio/filing';
import { IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { SchedulerKeeper } from '@portfolio/platform/jobs';
import { ScheduleModule } from '@portfolio/schedule';
import { SupervisionModule } from '@portfolio/supervision';
import { CalendarRungs } from './calendar-rungs';
import { ChannelHealth } from './channel-health';
import { CHANNEL_CONTROLLERS, CHANNEL_ENTITIES, CHANNEL_PROVIDERS } from './channel-parts';
import { DigestDispatch } from './digest-dispatch';
import { HeartbeatsController } from './heartbeats.controller';
import { LADDER_CONTROLLERS, LADDER_ENTITIES, LADDER_PROVIDERS } from './ladder-parts';
import { ReminderScan } from './reminder-scan';
import { ReminderSubjects } from './reminder-subjects';
import { REMINDERS_RUN, REMINDERS_SWEEP } from './reminders.job';
import { RemindersRunProcessor } from './reminders-run.processor';
import { ReminderInheritance } from './reminder-inheritance';
import { RemindersService } from './reminders.service';
import { RemindersSweepProcessor } from './reminders-sweep.processor';

@Module({
  imports: [DatabaseModule.forFeature([...LADDER_ENTITIES, ...CHANNEL_ENTITIES]), AuditModule, IdentityModule, CalendarModule, CatalogueModule, ScheduleModule, AdjustmentsModule, BlockersModule, FilingModule, SupervisionModule],
  controllers: [HeartbeatsController, ...LADDER_CONTROLLERS, ...CHANNEL_CONTROLLERS],
  providers: [
    ...LADDER_PROVIDERS,
    ...CHANNEL_PROVIDERS,
    RemindersRunProcessor,
    RemindersSweepProcessor,
  ],
  exports: [ReminderSubjects, ReminderScan, ChannelHealth, DigestDispatch, ReminderInheritance, RemindersService],
})
export class RemindersModule implements OnModuleInit {
  constructor(
    private readonly keeper: SchedulerKeeper,
    private readonly calendar: CalendarChanges,
    private readonly rungs: CalendarRungs,
  ) {}

  onModuleInit(): void {
    this.calendar.register('reminders', (districtId, before, after, known) => this.rungs.moved(districtId, before, after, known));
    this.keeper.register({ id: 'reminders:run', job: REMINDERS_RUN, cron: '30 8 * * *', payload: {}, catchUp: 'always' });
    this.keeper.register({ id: 'reminders:sweep', job: REMINDERS_SWEEP, cron: '*/5 * * * *', payload: {}, catchUp: 'always' });
  }
}
