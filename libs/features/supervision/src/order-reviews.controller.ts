import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Principal, SupervisionOrderDetail } from '@portfolio/contracts';
import { CurrentUser, Permit } from '@portfolio/platform/http';
import { OrderReviewsService } from './order-reviews.service';
import { DecideExtensionDto, DecideObjectionDto, OrderReasonDto, OrderVersionDto, OrderWordsDto } from './order.dto';

/** 督查室's side of an order that was answered. */
@Controller('api/v1/supervision-orders/:id')
export class OrderReviewsController {
  constructor(private readonly reviews: OrderReviewsService) {}

  /** 认可: closed at once where the cause is gone, else 已认可，待销号. */
  @Permit('order.manage')
  @HttpCode(200)
  @Post('accept')
  accept(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: OrderWordsDto): Promise<SupervisionOrderDetail> {
    return this.reviews.accept(user, id, body);
  }

  /** 退回修改. */
  @Permit('order.manage')
  @HttpCode(200)
  @Post('return')
  return(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: OrderReasonDto): Promise<SupervisionOrderDetail> {
    return this.reviews.return(user, id, body);
  }

  @Permit('order.manage')
  @HttpCode(200)
  @Post('objection-decision')
  decideObjection(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: DecideObjectionDto): Promise<SupervisionOrderDetail> {
    return this.reviews.decideObjection(user, id, body);
  }

  @Permit('order.manage')
  @HttpCode(200)
  @Post('extension-decision')
  decideExtension(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: DecideExtensionDto): Promise<SupervisionOrderDetail> {
    return this.reviews.decideExtension(user, id, body);
  }

  /** 办结 of an accepted order whose cause is gone. */
  @Permit('order.manage')
  @HttpCode(200)
  @Post('close')
  close(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: OrderVersionDto): Promise<SupervisionOrderDetail> {
    return this.reviews.close(user, id, body);
  }

  /** 作废: the number stays used. */
  @Permit('order.manage')
  @HttpCode(200)
  @Post('void')
  void(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: OrderReasonDto): Promise<SupervisionOrderDetail> {
    return this.reviews.void(user, id, body);
  }
}
