import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import { ProjectDirectory } from '@portfolio/catalogue';
import type { CircularContent } from '@portfolio/contracts';
import { FilingReporting } from '@portfolio/filing';
import { DepartmentDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { circularFigures } from '@portfolio/rules';
import { ScheduleFacts } from '@portfolio/schedule';
import { CircularOrdersRepository } from './circular-orders.repository';
import { circularLeftOut, circularMilestones, circularOrders, type CircularPeriod } from './circular-rows';
import { circularText, circularTitle, type CircularWords } from './circular-text';

/** Reads what a circular over a period says, as it stands now. */
@Injectable()
export class CircularReader {
  constructor(
    private readonly projects: ProjectDirectory,
    private readonly schedule: ScheduleFacts,
    private readonly departments: DepartmentDirectory,
    private readonly calendars: WorkingCalendars,
    private readonly orders: CircularOrdersRepository,
    private readonly filings: FilingReporting,
    private readonly clock: Clock,
  ) {}

  async read(district: { id: string; name: string }, period: CircularPeriod, words: CircularWords): Promise<CircularContent> {
    const { from, to } = period;
    const projects = await this.projects.many(district.id);
    const facts = await this.schedule.milestonesOf(district.id, {});
    const names = new Map((await this.departments.list(district.id)).map(({ id, name }) => [id, name]));
    const calendar = await this.calendars.of(district.id);
    const issued = await this.orders.issuedBetween(district.id, from, to);
    const milestones = circularMilestones(facts, projects, names, period, calendar);
    const orders = circularOrders(issued, names, period);
    const filings = Object.fromEntries(await this.filings.timeliness(district.id, from, to));
    const late = milestones.filter(({ daysLate }) => daysLate > 0);
    const story = {
      from,
      to,
      cutOff: this.clock.nowIso(),
      issuer: `${district.name}督查室`,
      figures: circularFigures({ milestones, orders, filings }),
      filings,
      milestones,
      orders,
      leftOut: circularLeftOut(facts, projects, names, period, calendar),
      calendarKnown: late.every(({ baselineDate }) => calendar.known(baselineDate) && calendar.known(to)),
      demo: projects.some(({ demo }) => demo) || facts.some(({ demo }) => demo) || issued.some(({ demo }) => Boolean(demo)),
    };
    return { ...story, title: circularTitle(period, words.correction !== null), ...circularText(story, words) };
  }
}
