import { Injectable } from '@nestjs/common';
import type { MovedItem } from '@portfolio/contracts';
import type { WorkingCalendar } from '@portfolio/rules';

/**
 * Recomputes what hangs on the calendar and tells what moved. Runs inside the transaction of the change, where `WorkingCalendars`
 * already gives `after`. `known` is what the features before have told of this change. The change may be a trial that is rolled back: what reaches beyond the database waits for `Database.afterCommit`.
 */
export type CalendarHandler = (districtId: string, before: WorkingCalendar, after: WorkingCalendar, known: readonly MovedItem[]) => Promise<MovedItem[]>;

/** Where features further down are told that working days have changed; each registers once, at start-up. */
@Injectable()
export class CalendarChanges {
  private readonly handlers = new Map<string, CalendarHandler>();

  /** `name` says whose handler it is; a second one of the same name is a defect. */
  register(name: string, handler: CalendarHandler): void {
    if (this.handlers.has(name)) throw new Error(`calendar handler ${name} is registered twice`);
    this.handlers.set(name, handler);
  }

  /** Everything that moved, in the order in which the features registered. */
  async tell(districtId: string, before: WorkingCalendar, after: WorkingCalendar): Promise<MovedItem[]> {
    const moved: MovedItem[] = [];
    for (const handler of this.handlers.values()) moved.push(...(await handler(districtId, before, after, moved)));
    return moved;
  }
}
