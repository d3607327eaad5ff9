export { ChannelHealth } from './channel-health';
export { DigestDispatch, type DispatchOutcome } from './digest-dispatch';
export { ReminderScan, type ScanResult } from './reminder-scan';
export { RemindersModule } from './reminders.module';
export { RemindersService } from './reminders.service';
