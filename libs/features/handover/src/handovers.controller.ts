import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import type { Handover, HandoverChoices, HandoverDetail, HandoverPreview, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { HandoverPersonDto, HandoverReasonDto, HandoverVersionDto, PrepareHandoverDto, PrepareUnitHandoverDto, ReceiveHandoverDto } from './handover.dto';
import { HandoverFiles } from './handover-files.service';
import { HandoverPreparing } from './handover-preparing.service';
import { HandoverSigning } from './handover-signing.service';
import { HandoverViews } from './handover-views';

/** 岗位交接. */
@Controller('api/v1/handovers')
export class HandoversController {
  constructor(
    private readonly views: HandoverViews,
    private readonly preparing: HandoverPreparing,
    private readonly signing: HandoverSigning,
    private readonly files: HandoverFiles,
  ) {}

  /** Newest first; filters and sorts as in `HandoverViews.page`. */
  @Permit('handover.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Handover>> {
    return this.views.page(user, list);
  }

  /** Whose post the user may hand over, and to whom. */
  @Permit('handover.read')
  @Get('choices')
  choices(@CurrentUser() user: Principal): Promise<HandoverChoices> {
    return this.preparing.choices(user);
  }

  /** `?fromUserId=`: what would move, what stays with the unit. */
  @Permit('handover.read')
  @Get('preview')
  preview(@CurrentUser() user: Principal, @Query() { fromUserId }: HandoverPersonDto): Promise<HandoverPreview> {
    return this.preparing.preview(user, fromUserId);
  }

  /** With its items and what the user may do. */
  @Permit('handover.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<HandoverDetail> {
    return this.views.get(user, id);
  }

  /** 交接单 in DOCX. */
  @Permit('handover.read')
  @Get(':id/document')
  document(@CurrentUser() user: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.files.document(user, id);
  }

  /** Of one's own post; 422 `handover_open`. */
  @Permit('handover.own')
  @Post()
  prepare(@CurrentUser() user: Principal, @Body() body: PrepareHandoverDto): Promise<HandoverDetail> {
    return this.preparing.prepare(user, user.userId, body);
  }

  /** Of somebody of a unit that one looks after. */
  @Permit('handover.manage')
  @Post('of-unit')
  prepareForUnit(@CurrentUser() user: Principal, @Body() body: PrepareUnitHandoverDto): Promise<HandoverDetail> {
    return this.preparing.prepare(user, body.fromUserId, body);
  }

  /** 移交人签字. */
  @Permit('handover.own')
  @HttpCode(200)
  @Post(':id/signature')
  sign(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: HandoverVersionDto): Promise<HandoverDetail> {
    return this.signing.sign(user, id, body);
  }

  /** 代为移交. */
  @Permit('handover.manage')
  @HttpCode(200)
  @Post(':id/signature-on-behalf')
  signOnBehalf(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: HandoverReasonDto): Promise<HandoverDetail> {
    return this.signing.signOnBehalf(user, id, body);
  }

  /** 接收人签收: everything moves. 409 with the present list when it is not the one that was seen. */
  @Permit('handover.own')
  @HttpCode(200)
  @Post(':id/receipt')
  receive(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ReceiveHandoverDto): Promise<HandoverDetail> {
    return this.signing.receive(user, id, body);
  }

  /** 撤销, while it is open. */
  @Permit('handover.read')
  @HttpCode(200)
  @Post(':id/cancellation')
  cancel(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: HandoverReasonDto): Promise<HandoverDetail> {
    return this.signing.cancel(user, id, body);
  }
}
