import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import { LIGHT_LABELS, type MovedItem } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { LightProjectsRepository } from './light-projects.repository';
import { ProjectLights } from './project-lights';

/** Lights count working days: a change of the calendar computes them anew and says which ones moved. */
@Injectable()
export class CalendarLights {
  constructor(
    private readonly projects: ProjectDirectory,
    private readonly lightProjects: LightProjectsRepository,
    private readonly lights: ProjectLights,
    private readonly clock: Clock,
  ) {}

  async recompute(districtId: string): Promise<MovedItem[]> {
    const projects = await this.projects.many(districtId);
    const ids = projects.map(({ id }) => id);
    const before = await this.lightProjects.lights(ids);
    await this.lights.recompute(districtId, ids, this.clock.today());
    const after = await this.lightProjects.lights(ids);
    return projects.flatMap(({ id, code, name }): MovedItem[] => {
      const [from, to] = [before.get(id)?.lightColour, after.get(id)?.lightColour];
      if (from === undefined || to === undefined || from === to) return [];
      return [{ objectType: 'project', objectId: id, label: `${code} ${name}`, what: '亮灯', from: LIGHT_LABELS[from], to: LIGHT_LABELS[to] }];
    });
  }
}
