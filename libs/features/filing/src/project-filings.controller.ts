import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import type { FilingCadence, FilingHistoryEntry, Principal } from '@portfolio/contracts';
import { CurrentUser, Permit } from '@portfolio/platform/http';
import { FilingCadencesService } from './filing-cadences.service';
import { FilingHistory } from './filing-history';
import { CadenceDto } from './filing-window.dto';

@Controller('api/v1/projects/:projectId')
export class ProjectFilingsController {
  constructor(
    private readonly history: FilingHistory,
    private readonly cadences: FilingCadencesService,
  ) {}

  /** The project's filings, latest first, each with what differs from the period before. */
  @Permit('filing.read')
  @Get('filings')
  filings(@CurrentUser() user: Principal, @Param('projectId') projectId: string): Promise<FilingHistoryEntry[]> {
    return this.history.of(user, projectId);
  }

  /** How often the project is asked. */
  @Permit('filing.read')
  @Get('filing-cadence')
  cadence(@CurrentUser() user: Principal, @Param('projectId') projectId: string): Promise<FilingCadence> {
    return this.cadences.get(user, projectId);
  }

  @Permit('filing_window.manage')
  @Put('filing-cadence')
  setCadence(@CurrentUser() user: Principal, @Param('projectId') projectId: string, @Body() body: CadenceDto): Promise<FilingCadence> {
    return this.cadences.set(user, projectId, body);
  }
}
