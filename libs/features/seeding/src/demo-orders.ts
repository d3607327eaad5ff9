import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import { ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import { Clock } from '@portfolio/platform/clock';
import { addWorkingDays, daysBetween, workingDaysBetween, type WorkingCalendar } from '@portfolio/rules';
import { ScheduleFacts, type MilestoneFacts } from '@portfolio/schedule';
import { OrderSeeder, SupervisionOrders, type SeedOrder, type SeedStep } from '@portfolio/supervision';

const INSPECTOR = '赵督查';
const DEADLINE_DAYS = 5;
/** Working days late from which the ladder drafts an order. */
const LADDER = 5;

/** How the life of a made-up order went; days are working days after it was issued. */
interface Story {
  /** Issued so many working days ago. */
  issuedAgo: number;
  /** The demo unit's own, so that its clerk and head have something to do. */
  own?: boolean;
  steps: readonly (Omit<SeedStep, 'on' | 'by'> & { after: number; by?: string })[];
}

const STORIES: readonly Story[] = [
  { issuedAgo: 11, steps: [{ action: 'sign', to: 'signed', after: 1 }] },
  {
    issuedAgo: 9,
    steps: [
      { action: 'sign', to: 'signed', after: 1 },
      { action: 'reply', to: 'replied', after: 7, words: '已约谈施工单位，增派两个班组，材料已进场，正在抢回进度。' },
    ],
  },
  { issuedAgo: 2, own: true, steps: [] },
];
/** One that was done late, and closed by it. */
const CLOSED: Story['steps'] = [
  { action: 'sign', to: 'signed', after: 1 },
  { action: 'reply', to: 'replied', after: 3, words: '已完成补办手续，现场恢复施工，本周内完成。' },
  { action: 'accept', to: 'accepted', after: 4, by: INSPECTOR, words: '同意，完成后销号。' },
];

type Late = MilestoneFacts & { baselineDate: string };

/** A few supervision orders in several states, from milestones of the demo that are really late. */
@Injectable()
export class DemoOrders {
  constructor(
    private readonly projects: ProjectDirectory,
    private readonly schedule: ScheduleFacts,
    private readonly orders: SupervisionOrders,
    private readonly seeder: OrderSeeder,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** `fresh`: the projects whose schedule the demo has written. */
  async seed(districtId: string, fresh: ReadonlySet<string>, unit: string | null): Promise<void> {
    const [today, calendar] = [this.clock.today(), await this.calendars.of(districtId)];
    const projects = new Map((await this.projects.many(districtId, [...fresh])).map((project) => [project.id, project]));
    const milestones = (await this.schedule.milestonesOf(districtId, { projectIds: [...fresh] })).filter(isJudged);
    const used = new Set<string>();
    const take = (fits: (milestone: Late, project: ProjectFacts) => boolean): [Late, ProjectFacts] | null => {
      for (const milestone of milestones) {
        const project = projects.get(milestone.projectId);
        if (project?.leadDepartmentId == null || used.has(project.id) || project.ownership !== 'confirmed' || !fits(milestone, project)) continue;
        used.add(project.id);
        return [milestone, project];
      }
      return null;
    };
    const seeds = [this.closed(take, calendar, today), ...STORIES.map((story) => this.open(story, take, calendar, today, unit))];
    const written = seeds.filter((order): order is SeedOrder => order !== null).sort((a, b) => (a.steps[0].on < b.steps[0].on ? -1 : 1));
    if (written.length > 0) await this.seeder.seed(districtId, written);
    for (let drafted = 0; drafted < 2; drafted += 1) {
      const found = take((milestone, { leadDepartmentId }) => leadDepartmentId !== unit && milestone.actualDate === null && workingDaysBetween(milestone.baselineDate, today, calendar) >= LADDER);
      if (found === null) return;
      const [{ id, projectId, baselineNumber }, { leadDepartmentId }] = found;
      await this.orders.draftFromLadder(districtId, [{ projectId, departmentId: leadDepartmentId, subject: { type: 'milestone', id, number: baselineNumber }, evidence: [] }]);
    }
  }

  private open({ issuedAgo, own = false, steps }: Story, take: Take, calendar: WorkingCalendar, today: string, unit: string | null): SeedOrder | null {
    const issuedOn = addWorkingDays(today, -issuedAgo, calendar);
    const found = take(
      (milestone, { leadDepartmentId }) => (leadDepartmentId === unit) === own && milestone.actualDate === null && workingDaysBetween(milestone.baselineDate, issuedOn, calendar) >= LADDER,
    );
    return found === null ? null : orderOf(found, issuedOn, steps, calendar);
  }

  /** Issued five working days after the date, done more than four working days later. */
  private closed(take: Take, calendar: WorkingCalendar, today: string): SeedOrder | null {
    const found = take(({ baselineDate, actualDate }) => actualDate !== null && actualDate < today && workingDaysBetween(baselineDate, actualDate, calendar) > LADDER + 4);
    if (found === null) return null;
    const issuedOn = addWorkingDays(found[0].baselineDate, LADDER, calendar);
    const order = orderOf(found, issuedOn, CLOSED, calendar);
    const on = found[0].actualDate ?? today;
    const [first, ...rest] = order.steps;
    return { ...order, steps: [first, ...rest, { action: 'clear', to: 'accepted', on, by: '系统' }, { action: 'close', to: 'closed', on, by: '系统' }] };
  }
}

type Take = (fits: (milestone: Late, project: ProjectFacts) => boolean) => [Late, ProjectFacts] | null;

function orderOf([milestone, project]: [Late, ProjectFacts], issuedOn: string, steps: Story['steps'], calendar: WorkingCalendar): SeedOrder {
  const late = { daysLate: daysBetween(milestone.baselineDate, issuedOn), workingDaysLate: workingDaysBetween(milestone.baselineDate, issuedOn, calendar) };
  return {
    projectId: project.id,
    departmentId: project.leadDepartmentId ?? '',
    milestone,
    late,
    deadline: addWorkingDays(issuedOn, DEADLINE_DAYS, calendar),
    deadlineDays: DEADLINE_DAYS,
    steps: [
      { action: 'issue', to: 'issued', on: issuedOn, by: INSPECTOR },
      ...steps.map(({ after, by = '承办单位经办人', ...step }): SeedStep => ({ ...step, by, on: addWorkingDays(issuedOn, after, calendar) })),
    ],
  };
}

function isJudged(milestone: MilestoneFacts): milestone is Late {
  return milestone.baselineDate !== null && milestone.baselineNumber >= 1;
}
