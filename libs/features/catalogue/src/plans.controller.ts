import { Controller, Get, Param } from '@nestjs/common';
import type { CoverageView, Plan, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { CoverageService } from './coverage.service';
import { PlansService } from './plans.service';

@Controller('api/v1/plans')
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly coverage: CoverageService,
  ) {}

  @Permit('plan.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Plan>> {
    return this.plans.list(user, list);
  }

  @Permit('plan.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Plan> {
    return this.plans.get(user, id);
  }

  /** The boxes as printed, each named work with its projects. */
  @Permit('plan.read')
  @Get(':id/coverage')
  view(@CurrentUser() user: Principal, @Param('id') id: string): Promise<CoverageView> {
    return this.coverage.view(user, id);
  }
}
