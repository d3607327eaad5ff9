export { ChannelChoices } from './channel-choices';
export { DigestDispatch, type DispatchOutcome } from './digest-dispatch';
export { ReminderScan, type ScanResult } from './reminder-scan';
export { RemindersModule } from './reminders.module';
export { RemindersService } from './reminders.service';
export { RobotDirectory, type RobotRecipient } from './robot-directory';
