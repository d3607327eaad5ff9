import { Injectable } from '@nestjs/common';
import { CalendarChanges } from '@portfolio/calendar';
import { ProjectHistorySources } from '@portfolio/catalogue';
import { FilingFacts } from '@portfolio/lights';
import { CalendarWindows } from './calendar-windows';
import { FilingReporting } from './filing-reporting';
import { FilingsRepository } from './filings.repository';

/** Ties filings to what they depend on and to what depends on them. */
@Injectable()
export class FilingListeners {
  constructor(
    private readonly calendar: CalendarChanges,
    private readonly history: ProjectHistorySources,
    private readonly facts: FilingFacts,
    private readonly windows: CalendarWindows,
    private readonly reporting: FilingReporting,
    private readonly filings: FilingsRepository,
  ) {}

  listen(): void {
    this.calendar.register('filing', (districtId, before, after) => this.windows.moved(districtId, before, after));
    this.history.register(async (projectId) => ({ objectType: 'filing', ids: await this.filings.idsOf(projectId) }));
    this.facts.register((districtId, projectIds, asOf) => this.reporting.missed(districtId, projectIds, asOf));
  }
}
