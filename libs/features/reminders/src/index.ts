export { ChannelHealth } from './channel-health';
export { DigestDispatch, type DispatchOutcome } from './digest-dispatch';
export { ReminderInheritance } from './reminder-inheritance';
export { ReminderScan, type ScanResult, type ScannedReminder } from './reminder-scan';
export { ReminderSubjects, type OpenSubject, type SubjectSource } from './reminder-subjects';
export { RemindersModule } from './reminders.module';
export { RemindersService } from './reminders.service';
