import { Injectable } from '@nestjs/common';

type Handler = (districtId: string, projectIds: readonly string[]) => Promise<void>;

/** What happens to schedules (milestones, baselines, forecasts), for features further down; handlers run inside the same transaction. */
@Injectable()
export class ScheduleEvents {
  private readonly handlers: Handler[] = [];

  onScheduleChanged(handler: Handler): void {
    this.handlers.push(handler);
  }

  async scheduleChanged(districtId: string, projectIds: readonly string[]): Promise<void> {
    if (projectIds.length === 0) return;
    for (const handler of this.handlers) await handler(districtId, projectIds);
  }
}
