import { Injectable } from '@nestjs/common';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { BaselinesRepository } from './baselines.repository';
import { ForecastsRepository } from './forecasts.repository';
import { MilestonesRepository } from './milestones.repository';
import { ScheduleEvents } from './schedule-events';
import { ScheduleJournal } from './schedule-journal';
import { seedRows, type SeedSchedule } from './schedule-seed';

/** Projects in one go, so that memory and statements stay small. */
const CHUNK = 500;

/** Demo schedules, many at once. */
@Injectable()
export class ScheduleSeeder {
  constructor(
    private readonly database: Database,
    private readonly milestones: MilestonesRepository,
    private readonly baselines: BaselinesRepository,
    private readonly forecasts: ForecastsRepository,
    private readonly journal: ScheduleJournal,
    private readonly events: ScheduleEvents,
    private readonly clock: Clock,
  ) {}

  /** Adds demo milestones with baseline 1 where `frozen`, all or none; projects that have milestones are left alone. One audit entry for all. */
  async seed(districtId: string, schedules: readonly SeedSchedule[]): Promise<{ projects: number; milestones: number }> {
    return this.database.transaction(async () => {
      const planned = await this.milestones.plannedProjects(districtId);
      const fresh = schedules.filter(({ projectId, milestones }) => !planned.has(projectId) && milestones.length > 0);
      let milestones = 0;
      for (let at = 0; at < fresh.length; at += CHUNK) {
        const chunk = fresh.slice(at, at + CHUNK);
        const rows = seedRows(districtId, chunk, this.clock.nowIso());
        await this.milestones.insert(rows.milestones);
        await this.baselines.insert(rows.baselines, rows.entries);
        await this.forecasts.add(rows.forecasts);
        milestones += rows.milestones.length;
      }
      if (fresh.length > 0) await this.journal.seeded(districtId, fresh.length, milestones);
      await this.events.scheduleChanged(districtId, fresh.map(({ projectId }) => projectId));
      return { projects: fresh.length, milestones };
    });
  }
}
