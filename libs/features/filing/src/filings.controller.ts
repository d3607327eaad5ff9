import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Filing, FilingDetail, NoChangeResult, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { FilingDraftsService } from './filing-drafts.service';
import { FilingSubmissionsService } from './filing-submissions.service';
import { FilingViews } from './filing-views';
import { FilingWithdrawalsService } from './filing-withdrawals.service';
import { FilingVersionDto, NoChangeDto, SaveFilingDto, StartFilingDto, SubmitFilingDto } from './filing.dto';

/** What a unit does with its filings. */
@Controller('api/v1/filings')
export class FilingsController {
  constructor(
    private readonly views: FilingViews,
    private readonly drafts: FilingDraftsService,
    private readonly submissions: FilingSubmissionsService,
    private readonly withdrawals: FilingWithdrawalsService,
  ) {}

  @Permit('filing.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Filing>> {
    return this.views.list(user, list);
  }

  @Permit('filing.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<FilingDetail> {
    return this.views.get(user, id);
  }

  /** Begins a filing, pre-filled; gives the one that is there already. */
  @Permit('filing.file')
  @HttpCode(200)
  @Post()
  start(@CurrentUser() user: Principal, @Body() body: StartFilingDto): Promise<FilingDetail> {
    return this.drafts.start(user, body);
  }

  /** 本期无变化 for several projects; with `askFirst` what the checks ask about is not filed but named with its questions. */
  @Permit('filing.file')
  @HttpCode(200)
  @Post('no-change')
  noChange(@CurrentUser() user: Principal, @Body() body: NoChangeDto): Promise<NoChangeResult> {
    return this.submissions.noChange(user, body);
  }

  /** Saves a draft. */
  @Permit('filing.file')
  @Put(':id')
  save(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: SaveFilingDto): Promise<FilingDetail> {
    return this.drafts.save(user, id, body);
  }

  /** Says that the user has the form open; answers who else has. */
  @Permit('filing.file')
  @HttpCode(200)
  @Post(':id/editing')
  editing(@CurrentUser() user: Principal, @Param('id') id: string): Promise<FilingDetail['editors']> {
    return this.drafts.editing(user, id);
  }

  /** What the honesty checks say of the draft as it is stored. */
  @Permit('filing.file')
  @HttpCode(200)
  @Post(':id/checks')
  async checks(@CurrentUser() user: Principal, @Param('id') id: string): Promise<FilingDetail['checks']> {
    return (await this.views.get(user, id)).checks;
  }

  /** 报送. */
  @Permit('filing.file')
  @HttpCode(200)
  @Post(':id/submission')
  submit(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: SubmitFilingDto): Promise<FilingDetail> {
    return this.submissions.submit(user, id, body);
  }

  /** 撤回. */
  @Permit('filing.file')
  @HttpCode(200)
  @Post(':id/withdrawal')
  withdraw(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: FilingVersionDto): Promise<FilingDetail> {
    return this.withdrawals.withdraw(user, id, body);
  }
}
