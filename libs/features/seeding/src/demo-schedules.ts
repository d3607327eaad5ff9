import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import { DemoProjects, ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import { Clock } from '@portfolio/platform/clock';
import { addDays } from '@portfolio/rules';
import { ScheduleService } from '@portfolio/schedule';
import { DemoLights } from './demo-lights';
import { demoSchedule, type DemoSchedule } from './demo-schedule';
import { DemoWork } from './demo-work';

/** Working days from today for the demo unit's first projects, so that each rung of the ladder has something to say. */
const TOLD = [
  { story: 'overdue', workingDays: -1 },
  { story: 'overdue', workingDays: -3 },
  { story: 'overdue', workingDays: -12 },
  { story: 'due_soon', workingDays: 0 },
  { story: 'due_soon', workingDays: 3 },
] as const;

/** Writes the demo schedules, the stages that follow from them, and what was done about them. */
@Injectable()
export class DemoSchedules {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly lights: DemoLights,
    private readonly projects: ProjectDirectory,
    private readonly demoProjects: DemoProjects,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
    private readonly work: DemoWork,
  ) {}

  /** Tells the stories of the fresh projects among all; gives the number of milestones written. */
  async seed(districtId: string, { projects, fresh }: { projects: readonly ProjectFacts[]; fresh: readonly ProjectFacts[] }, unit: string | null, milestones: number | null): Promise<number> {
    const asOf = this.clock.today();
    const calendar = await this.calendars.of(districtId);
    let told = 0;
    const stories = projects.map((project) => {
      const special = project.leadDepartmentId === unit && unit !== null ? TOLD[told++] : undefined;
      return { project, story: demoSchedule(project, asOf, { milestones, calendar, ...(special !== undefined && { told: special }) }) };
    });
    const untouched = new Set(fresh.map(({ id }) => id));
    const planned = stories.filter(({ project, story }) => untouched.has(project.id) && story.milestones.length > 0);
    const written = await this.schedule.seedMilestones(
      districtId,
      planned.map(({ project, story }) => ({ projectId: project.id, frozen: story.frozen, milestones: story.milestones })),
    );
    await this.demoProjects.setLifecycles(
      districtId,
      planned.filter(({ story }) => story.lifecycle !== 'reserve').map(({ project, story }) => ({ projectId: project.id, lifecycle: story.lifecycle, reachedOn: lastActual(story) ?? addDays(asOf, -1) })),
    );
    await this.projects.markDemo(districtId, [...untouched]);
    await this.lights.seed(districtId, await this.projects.many(districtId), fresh, unit);
    await this.work.seed(districtId, untouched, unit);
    return written.milestones;
  }
}

function lastActual({ milestones }: DemoSchedule): string | null {
  const dates = milestones.flatMap(({ actualDate }) => (actualDate == null ? [] : [actualDate])).sort();
  return dates.at(-1) ?? null;
}
