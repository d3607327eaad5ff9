import { Injectable } from '@nestjs/common';
import { CalendarChanges } from '@portfolio/calendar';
import { ProjectEvents, ProjectHistorySources } from '@portfolio/catalogue';
import { ScheduleEvents } from '@portfolio/schedule';
import { CalendarLights } from './calendar-lights';
import { ExemptionsRepository } from './exemptions.repository';
import { ProjectLights } from './project-lights';

/** Hears of everything that a light depends on; each light follows in the transaction of its cause. */
@Injectable()
export class LightsListeners {
  constructor(
    private readonly projects: ProjectEvents,
    private readonly schedule: ScheduleEvents,
    private readonly calendar: CalendarChanges,
    private readonly history: ProjectHistorySources,
    private readonly lights: ProjectLights,
    private readonly calendarLights: CalendarLights,
    private readonly exemptions: ExemptionsRepository,
  ) {}

  listen(): void {
    this.projects.onLifecycleChanged((projectId) => this.lights.recomputeOne(projectId));
    this.schedule.onScheduleChanged((districtId, projectIds) => this.lights.recomputeToday(districtId, projectIds));
    this.calendar.register('lights', (districtId) => this.calendarLights.recompute(districtId));
    this.history.register(async (projectId) => ({ objectType: 'exemption', ids: await this.exemptions.idsOf(projectId) }));
  }
}
