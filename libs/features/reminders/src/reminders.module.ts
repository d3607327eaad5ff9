import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '@portfolio/audit';
import { CalendarModule } from '@portfolio/calendar';
import { CatalogueModule } from '@portfolio/catalogue';
import { IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { SchedulerKeeper } from '@portfolio/platform/jobs';
import { ScheduleModule } from '@portfolio/schedule';
import { CalendarFeedRow } from './calendar-feed.entity';
import { ChannelChoices } from './channel-choices';
import { ChannelPreferenceRow } from './channel-preference.entity';
import { ChannelPreferencesRepository } from './channel-preferences.repository';
import { DeliveryFailureRow } from './delivery-failure.entity';
import { DigestDispatch } from './digest-dispatch';
import { DigestDispatchProcessor } from './digest-dispatch.processor';
import { DigestRow } from './digest.entity';
import { DigestsRepository } from './digests.repository';
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
import { RobotDirectory } from './robot-directory';
import { RobotRow } from './robot.entity';
import { RobotsRepository } from './robots.repository';

@Module({
  imports: [DatabaseModule.forFeature([ReminderRow, DigestRow, ChannelPreferenceRow, RobotRow, DeliveryFailureRow, CalendarFeedRow]), AuditModule, IdentityModule, CalendarModule, CatalogueModule, ScheduleModule],
  controllers: [RemindersController, HeartbeatsController],
  providers: [
    RemindersRepository,
    DigestsRepository,
    ChannelPreferencesRepository,
    ChannelChoices,
    RobotsRepository,
    RobotDirectory,
    ReminderStore,
    ReminderScan,
    DigestDispatch,
    RemindersService,
    RemindersRunProcessor,
    RemindersSweepProcessor,
    DigestDispatchProcessor,
  ],
  exports: [ReminderScan, DigestDispatch, RemindersService],
})
export class RemindersModule implements OnModuleInit {
  constructor(private readonly keeper: SchedulerKeeper) {}

  onModuleInit(): void {
    this.keeper.register({ id: 'reminders:run', job: REMINDERS_RUN, cron: '30 8 * * *', payload: {}, catchUp: 'always' });
    this.keeper.register({ id: 'reminders:sweep', job: REMINDERS_SWEEP, cron: '*/5 * * * *', payload: {}, catchUp: 'always' });
  }
}
