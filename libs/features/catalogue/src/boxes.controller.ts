import { Controller, Get, Param } from '@nestjs/common';
import type { Box, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { PlansService } from './plans.service';

@Controller('api/v1/boxes')
export class BoxesController {
  constructor(private readonly plans: PlansService) {}

  @Permit('plan.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Box>> {
    return this.plans.boxes(user, list);
  }

  @Permit('plan.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Box> {
    return this.plans.box(user, id);
  }
}
