import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import { ProjectDirectory } from '@portfolio/catalogue';
import { DepartmentDirectory } from '@portfolio/identity';
import { LightEvaluation, RulePacks } from '@portfolio/lights';
import { Clock } from '@portfolio/platform/clock';
import { ScheduleFacts } from '@portfolio/schedule';
import type { PortfolioRows } from './portfolio-rows';

/** Reads the whole portfolio of a district as of a day, with lights computed by the rules for that day. */
@Injectable()
export class PortfolioReader {
  constructor(
    private readonly projects: ProjectDirectory,
    private readonly schedule: ScheduleFacts,
    private readonly lights: LightEvaluation,
    private readonly packs: RulePacks,
    private readonly departments: DepartmentDirectory,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  async read(districtId: string, asOf: string): Promise<PortfolioRows> {
    const projects = await this.projects.many(districtId);
    const milestones = await this.schedule.milestonesOf(districtId, {});
    const firsts = await this.schedule.firstBaselineDates(districtId);
    const names = new Map((await this.departments.list(districtId)).map(({ id, name }) => [id, name]));
    const data = await this.calendars.dataOf(districtId);
    const evaluated = await this.lights.of(districtId, projects, asOf);
    return {
      asOf,
      cutOff: this.clock.nowIso(),
      rulePack: (await this.packs.inForce(districtId, asOf)).label,
      calendar: data,
      demo: projects.some(({ demo }) => demo) || milestones.some(({ demo }) => demo),
      projects: evaluated.map(({ project, standing }) => {
        const { id, code, name, sector, lifecycle, leadDepartmentId, ownership } = project;
        const leadDepartmentName = leadDepartmentId === null ? null : (names.get(leadDepartmentId) ?? null);
        return { id, code, name, sector, lifecycle, ownership, leadDepartmentId, leadDepartmentName, light: standing.lightColour, baselineNumber: standing.baselineNumber };
      }),
      milestones: milestones
        .filter(({ baselineNumber }) => baselineNumber >= 1)
        .map(({ id, projectId, name, baselineDate, forecastDate, actualDate }) => ({ projectId, name, baselineDate, firstBaselineDate: firsts.get(id) ?? null, forecastDate, actualDate })),
    };
  }
}
