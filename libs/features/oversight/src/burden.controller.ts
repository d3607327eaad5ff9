import { Controller, Get, Query } from '@nestjs/common';
import type { BurdenReport, Principal } from '@portfolio/contracts';
import { CurrentUser, Permit } from '@portfolio/platform/http';
import { BurdenQueryDto } from './burden.dto';
import { BurdenService } from './burden.service';

@Controller('api/v1/burden')
export class BurdenController {
  constructor(private readonly burden: BurdenService) {}

  /** `?month=2026-11&departmentId=`: one month, all units or one. */
  @Permit('burden.read')
  @Get()
  report(@CurrentUser() user: Principal, @Query() query: BurdenQueryDto): Promise<BurdenReport> {
    return this.burden.report(user, query);
  }
}
