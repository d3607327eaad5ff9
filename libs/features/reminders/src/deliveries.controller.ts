import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { ChannelStatus, Delivery, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { ChannelHealth } from './channel-health';
import { DeliveriesService } from './deliveries.service';
import { ResendDto } from './delivery.dto';

@Controller('api/v1/deliveries')
export class DeliveriesController {
  constructor(
    private readonly deliveries: DeliveriesService,
    private readonly health: ChannelHealth,
  ) {}

  /** Newest first; `id`, `channel`, `state`, `runDate`, `q` (recipient) filter. */
  @Permit('delivery.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Delivery>> {
    return this.deliveries.list(user, list);
  }

  /** How each channel has done in the last 24 hours and 7 days. */
  @Permit('delivery.read')
  @Get('channels')
  channels(@CurrentUser() user: Principal): Promise<ChannelStatus[]> {
    return this.health.of(user.districtId);
  }

  @Permit('delivery.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Delivery> {
    return this.deliveries.get(user, id);
  }

  /** 补发 several; those that are not given up are left alone. */
  @Permit('delivery.resend')
  @Post('resend')
  @HttpCode(200)
  async resendAll(@CurrentUser() user: Principal, @Body() { ids }: ResendDto): Promise<{ resent: number }> {
    return { resent: await this.deliveries.resendAll(user, ids) };
  }

  /** 补发 one that was given up. */
  @Permit('delivery.resend')
  @Post(':id/resend')
  @HttpCode(200)
  resend(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Delivery> {
    return this.deliveries.resend(user, id);
  }
}
