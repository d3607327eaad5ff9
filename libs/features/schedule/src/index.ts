export { judgedDates } from './judged-dates';
export { ScheduleAdjusting } from './schedule-adjusting';
export { ScheduleEvents } from './schedule-events';
export { ScheduleFacts, type MilestoneFacts } from './schedule-facts';
export { ScheduleModule } from './schedule.module';
export type { SeedMilestone, SeedSchedule } from './schedule-seed';
export { ScheduleService } from './schedule.service';
export { ScheduleTakeover, type TakenMilestone } from './schedule-takeover';
