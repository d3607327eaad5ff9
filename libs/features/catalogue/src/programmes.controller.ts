import { Controller, Get, Param } from '@nestjs/common';
import type { Programme, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { PlansService } from './plans.service';

@Controller('api/v1/programmes')
export class ProgrammesController {
  constructor(private readonly plans: PlansService) {}

  @Permit('plan.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Programme>> {
    return this.plans.programmes(user, list);
  }

  @Permit('plan.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Programme> {
    return this.plans.programme(user, id);
  }
}
