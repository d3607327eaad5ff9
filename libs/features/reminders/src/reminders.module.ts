import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '@portfolio/audit';
import { CalendarModule } from '@portfolio/calendar';
import { CatalogueModule } from '@portfolio/catalogue';
import { IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { SchedulerKeeper } from '@portfolio/platform/jobs';
import { ScheduleModule } from '@portfolio/schedule';
import { ChannelHealth } from './channel-health';
import { CHANNEL_CONTROLLERS, CHANNEL_ENTITIES, CHANNEL_PROVIDERS } from './channel-parts';
import { DigestDispatch } from './digest-dispatch';
import { HeartbeatsController } from './heartbeats.controller';
import { ReminderScan } from './reminder-scan';
import { ReminderStore } from './reminder-store';
import { ReminderRow } from './reminder.entity';
import { RemindersController } from './reminders.controller';
import { REMINDERS_RUN, REMINDERS_SWEEP } from './reminders.job';
import { RemindersRepository } from './reminders.repository';
import { RemindersRunProcessor } from './reminders-run.processor';
import { RemindersService } from './reminders.service';
import { RemindersSweepProcessor } from './reminders-sweep.processor';

@Module({
  imports: [DatabaseModule.forFeature([ReminderRow, ...CHANNEL_ENTITIES]), AuditModule, IdentityModule, CalendarModule, CatalogueModule, ScheduleModule],
  controllers: [RemindersController, HeartbeatsController, ...CHANNEL_CONTROLLERS],
  providers: [
    ...CHANNEL_PROVIDERS,
    RemindersRepository,
    ReminderStore,
    ReminderScan,
    RemindersService,
    RemindersRunProcessor,
    RemindersSweepProcessor,
  ],
  exports: [ReminderScan, ChannelHealth, DigestDispatch, RemindersService],
})
export class RemindersModule implements OnModuleInit {
  constructor(private readonly keeper: SchedulerKeeper) {}

  onModuleInit(): void {
    this.keeper.register({ id: 'reminders:run', job: REMINDERS_RUN, cron: '30 8 * * *', payload: {}, catchUp: 'always' });
    this.keeper.register({ id: 'reminders:sweep', job: REMINDERS_SWEEP, cron: '*/5 * * * *', payload: {}, catchUp: 'always' });
  }
}
