import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Principal, SupervisionOrderDetail } from '@portfolio/contracts';
import { CurrentUser, Permit } from '@portfolio/platform/http';
import { OrderAnswersService } from './order-answers.service';
import { AskExtensionDto, OrderReasonDto, OrderVersionDto, ReplyDto } from './order.dto';

/** The addressed unit's side of an order. */
@Controller('api/v1/supervision-orders/:id')
export class OrderAnswersController {
  constructor(private readonly answers: OrderAnswersService) {}

  /** 签收. */
  @Permit('order.answer')
  @HttpCode(200)
  @Post('sign')
  sign(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: OrderVersionDto): Promise<SupervisionOrderDetail> {
    return this.answers.sign(user, id, body);
  }

  /** Kept inside the unit until somebody sends it. */
  @Permit('order.answer')
  @Put('reply-draft')
  draftReply(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ReplyDto): Promise<SupervisionOrderDetail> {
    return this.answers.draftReply(user, id, body);
  }

  /** 回复. */
  @Permit('order.answer')
  @HttpCode(200)
  @Post('reply')
  reply(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ReplyDto): Promise<SupervisionOrderDetail> {
    return this.answers.reply(user, id, body);
  }

  /** 提出异议. */
  @Permit('order.answer')
  @HttpCode(200)
  @Post('objection')
  object(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: OrderReasonDto): Promise<SupervisionOrderDetail> {
    return this.answers.object(user, id, body);
  }

  /** 申请延期, by the unit head, before the deadline runs out. */
  @Permit('order.answer')
  @HttpCode(200)
  @Post('extension')
  askExtension(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: AskExtensionDto): Promise<SupervisionOrderDetail> {
    return this.answers.askExtension(user, id, body);
  }
}
