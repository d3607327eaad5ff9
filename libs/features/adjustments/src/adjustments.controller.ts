import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Adjustment, AdjustmentDetail, AdjustmentPreview, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { AdjustmentDecisionsService } from './adjustment-decisions.service';
import { AdjustmentRequestsService } from './adjustment-requests.service';
import { AdjustmentRequestDto, ApproveAdjustmentDto, CommentAdjustmentDto, ReturnAdjustmentDto, RevokeAdjustmentDto } from './adjustment.dto';
import { AdjustmentsService } from './adjustments.service';

@Controller('api/v1/adjustments')
export class AdjustmentsController {
  constructor(
    private readonly adjustments: AdjustmentsService,
    private readonly requests: AdjustmentRequestsService,
    private readonly decisions: AdjustmentDecisionsService,
  ) {}

  @Permit('adjustment.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Adjustment>> {
    return this.adjustments.list(user, list);
  }

  /** With its diff, comments and projects. */
  @Permit('adjustment.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<AdjustmentDetail> {
    return this.adjustments.get(user, id);
  }

  /** 提出申请. */
  @Permit('adjustment.request')
  @Post()
  request(@CurrentUser() user: Principal, @Body() body: AdjustmentRequestDto): Promise<AdjustmentDetail> {
    return this.requests.request(user, body);
  }

  /** What the approval of this request would change; nothing is kept. */
  @Permit('adjustment.request')
  @HttpCode(200)
  @Post('preview')
  preview(@CurrentUser() user: Principal, @Body() body: AdjustmentRequestDto): Promise<AdjustmentPreview> {
    return this.requests.preview(user, body);
  }

  /** 督查批注. */
  @Permit('adjustment.comment')
  @Post(':id/comments')
  comment(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: CommentAdjustmentDto): Promise<AdjustmentDetail> {
    return this.decisions.comment(user, id, body);
  }

  /** 批准, with the authority's document number; takes effect at once. */
  @Permit('adjustment.decide')
  @HttpCode(200)
  @Post(':id/approval')
  approve(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ApproveAdjustmentDto): Promise<AdjustmentDetail> {
    return this.decisions.approve(user, id, body);
  }

  /** 退回, with words. */
  @Permit('adjustment.decide')
  @HttpCode(200)
  @Post(':id/return')
  giveBack(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ReturnAdjustmentDto): Promise<AdjustmentDetail> {
    return this.decisions.giveBack(user, id, body);
  }

  /** 撤回, by who asked. */
  @Permit('adjustment.request')
  @HttpCode(200)
  @Post(':id/revocation')
  revoke(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: RevokeAdjustmentDto): Promise<AdjustmentDetail> {
    return this.requests.revoke(user, id, body);
  }
}
