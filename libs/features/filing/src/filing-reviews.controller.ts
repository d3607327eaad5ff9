import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { FilingBatchResult, FilingDetail, Principal } from '@portfolio/contracts';
import { CurrentUser, Permit } from '@portfolio/platform/http';
import { FilingReviewsService } from './filing-reviews.service';
import { FilingNoteDto, ManyFilingsDto, ReturnFilingDto } from './filing.dto';

/** What the unit's head and 督查室 say of filings. */
@Controller('api/v1/filings')
export class FilingReviewsController {
  constructor(private readonly reviews: FilingReviewsService) {}

  /** 单位负责人审核通过. */
  @Permit('filing.approve')
  @HttpCode(200)
  @Post(':id/approval')
  approve(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: FilingNoteDto): Promise<FilingDetail> {
    return this.reviews.approve(user, id, body);
  }

  /** 单位负责人退回. */
  @Permit('filing.approve')
  @HttpCode(200)
  @Post(':id/unit-return')
  returnInUnit(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ReturnFilingDto): Promise<FilingDetail> {
    return this.reviews.returnInUnit(user, id, body);
  }

  /** 督查室退回. */
  @Permit('filing.review')
  @HttpCode(200)
  @Post(':id/return')
  return(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ReturnFilingDto): Promise<FilingDetail> {
    return this.reviews.return(user, id, body);
  }

  /** 督查室审核通过. */
  @Permit('filing.review')
  @HttpCode(200)
  @Post(':id/acceptance')
  accept(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: FilingNoteDto): Promise<FilingDetail> {
    return this.reviews.accept(user, id, body);
  }

  /** 单位负责人批量审核: those without an unexplained finding. */
  @Permit('filing.approve')
  @HttpCode(200)
  @Post('approvals')
  approveMany(@CurrentUser() user: Principal, @Body() body: ManyFilingsDto): Promise<FilingBatchResult> {
    return this.reviews.approveMany(user, body);
  }

  /** 批量审核通过: those without an open finding. */
  @Permit('filing.review')
  @HttpCode(200)
  @Post('acceptances')
  acceptMany(@CurrentUser() user: Principal, @Body() body: ManyFilingsDto): Promise<FilingBatchResult> {
    return this.reviews.acceptMany(user, body);
  }
}
