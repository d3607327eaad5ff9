import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DistrictEvents, Districts } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { newId } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { CalendarDaysRepository } from './calendar-days.repository';
import { unconfirmedYear } from './calendar-year-records';
import { CalendarYearsRepository } from './calendar-years.repository';
import { CalendarWrites } from './calendar-writes';
import { yearAudit } from './calendar-words';
import { NOTICE_2026, daysOfNotice } from './notice-2026';

/** The plan's years whose notice is not out: no day off is invented for them. */
const UNPUBLISHED = [2027, 2028, 2029, 2030];
const CHECKED_BY = '系统（随产品核对）';

/** Gives every district the published calendar, once: real data, not demo. What a planner changed afterwards stays. */
@Injectable()
export class CalendarSeed implements OnApplicationBootstrap {
  constructor(
    private readonly years: CalendarYearsRepository,
    private readonly days: CalendarDaysRepository,
    private readonly writes: CalendarWrites,
    private readonly districts: Districts,
    private readonly clock: Clock,
    events: DistrictEvents,
  ) {
    events.onCreated((districtId) => this.ensure(districtId));
  }

  /** Districts that were there before the calendar was. Of several processes that start at once one fills, the others find it filled. */
  async onApplicationBootstrap(): Promise<void> {
    for (const { id } of await this.districts.all()) {
      try {
        await this.ensure(id);
      } catch (error) {
        if (!(error instanceof UserError && error.code === 'already_exists')) throw error;
      }
    }
  }

  async ensure(districtId: string): Promise<void> {
    const { year, notice, publishedOn, source } = NOTICE_2026;
    if ((await this.years.findByYear(districtId, year)) !== null) return;
    await this.writes.change(districtId, null, async () => {
      const confirmed = { ...unconfirmedYear(districtId, year), notice, publishedOn, source, confirmed: true, confirmedAt: this.clock.nowIso(), confirmedBy: CHECKED_BY };
      for (const row of [confirmed, ...UNPUBLISHED.map((open) => unconfirmedYear(districtId, open))]) await this.years.insert(row);
      await this.days.insert(daysOfNotice(NOTICE_2026).map((day) => ({ ...day, id: newId(), districtId, notice, version: 1 })));
      return { result: () => undefined, summary: `按通知录入 ${year} 年节假日安排（${notice}）`, audit: [yearAudit('seed', {}, confirmed)] };
    });
  }
}
