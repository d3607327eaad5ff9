import { Controller, Get, Param } from '@nestjs/common';
import type { FilingDuty, FilingToFill, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { FilingDutiesService } from './filing-duties.service';
import { FilingForms } from './filing-forms';

@Controller('api/v1/filing-duties')
export class FilingDutiesController {
  constructor(
    private readonly duties: FilingDutiesService,
    private readonly forms: FilingForms,
  ) {}

  /** What the user's unit has to file now. */
  @Permit('filing.file')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<FilingDuty>> {
    return this.duties.list(user, list);
  }

  /** The form of one of them, pre-filled; nothing is stored by reading it. */
  @Permit('filing.file')
  @Get(':windowId/:projectId')
  form(@CurrentUser() user: Principal, @Param('windowId') windowId: string, @Param('projectId') projectId: string): Promise<FilingToFill> {
    return this.forms.of(user, { windowId, projectId });
  }
}
