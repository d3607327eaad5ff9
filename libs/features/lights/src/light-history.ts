import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import type { LightColour, LightReason } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { weeksBefore } from './light-evaluation';
import { LightPeriodsRepository, unbroken, type PeriodColour } from './light-periods.repository';
import { LightProjectsRepository } from './light-projects.repository';

/** How far back a colour is followed: one year and a week. */
const WEEKS = 53;

export interface Lasting {
  colour: LightColour;
  periods: number;
}

/** The stored results of past weeks beside the present light, for other features. */
@Injectable()
export class LightHistory {
  constructor(
    private readonly periods: LightPeriodsRepository,
    private readonly lightProjects: LightProjectsRepository,
    private readonly projects: ProjectDirectory,
    private readonly clock: Clock,
  ) {}

  /** The present colour of each of the district's projects and for how many weeks running it has been so, this one included. */
  async consecutive(districtId: string, projectIds?: readonly string[]): Promise<Map<string, Lasting>> {
    const ids = projectIds ?? (await this.projects.many(districtId)).map(({ id }) => id);
    const present = await this.lightProjects.lights(ids);
    const weeks = weeksBefore(this.clock.today(), WEEKS);
    const earlier = unbroken(await this.periods.of(districtId, weeks, projectIds), weeks, ({ colour }) => colour);
    return new Map(
      [...present].map(([id, { lightColour }]) => {
        const before = earlier.get(id) ?? [];
        const changed = before.findIndex((colour) => colour !== lightColour);
        return [id, { colour: lightColour, periods: 1 + (changed < 0 ? before.length : changed) }];
      }),
    );
  }

  /** One project's stored results, latest first. */
  results(districtId: string, projectId: string, weeks: number): Promise<PeriodColour[]> {
    return this.periods.of(districtId, weeksBefore(this.clock.today(), weeks), [projectId]);
  }
}

/** The stored lights, for other features. */
@Injectable()
export class LightStandings {
  constructor(private readonly lightProjects: LightProjectsRepository) {}

  /** Why each project has its colour, as stored; worst reason first. */
  async reasons(projectIds: readonly string[]): Promise<Map<string, LightReason[]>> {
    return new Map([...(await this.lightProjects.lights(projectIds))].map(([id, { lightReasons }]) => [id, lightReasons]));
  }
}
