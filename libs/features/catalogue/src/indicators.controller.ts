import { Controller, Get, Param } from '@nestjs/common';
import type { Indicator, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { PlansService } from './plans.service';

@Controller('api/v1/indicators')
export class IndicatorsController {
  constructor(private readonly plans: PlansService) {}

  @Permit('indicator.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Indicator>> {
    return this.plans.indicators(user, list);
  }

  @Permit('indicator.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Indicator> {
    return this.plans.indicator(user, id);
  }
}
