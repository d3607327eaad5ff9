import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { FilingCadenceLine, FilingCadenceResult, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { FilingCadenceLists } from './filing-cadence-lists';
import { FilingCadencesService } from './filing-cadences.service';
import { CadencesDto } from './filing-window.dto';

@Controller('api/v1/filing-cadences')
export class FilingCadencesController {
  constructor(
    private readonly lists: FilingCadenceLists,
    private readonly cadences: FilingCadencesService,
  ) {}

  /** How often each project is asked. */
  @Permit('filing.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<FilingCadenceLine>> {
    return this.lists.page(user, list);
  }

  /** 批量修改: one cadence for many projects. */
  @Permit('filing_window.manage')
  @HttpCode(200)
  @Post('changes')
  setMany(@CurrentUser() user: Principal, @Body() body: CadencesDto): Promise<FilingCadenceResult> {
    return this.cadences.setMany(user, body);
  }
}
