import { Controller, Get } from '@nestjs/common';
import type { FilingDuty, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { FilingDutiesService } from './filing-duties.service';

@Controller('api/v1/filing-duties')
export class FilingDutiesController {
  constructor(private readonly duties: FilingDutiesService) {}

  /** What the user's unit has to file now. */
  @Permit('filing.file')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<FilingDuty>> {
    return this.duties.list(user, list);
  }
}
