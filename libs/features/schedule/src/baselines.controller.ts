import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Baseline, Principal, BulkFreeze } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { FreezeBaselinesDto } from './baseline.dto';
import { BaselinesService } from './baselines.service';

@Controller('api/v1/baselines')
export class BaselinesController {
  constructor(private readonly baselines: BaselinesService) {}

  /** Latest first; `id`, `projectId`, `number` filter. */
  @Permit('baseline.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Baseline>> {
    return this.baselines.list(user, list);
  }

  @Permit('baseline.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Baseline> {
    return this.baselines.get(user, id);
  }

  /** 批量冻结基线: freezes those that are ready, says of the others why not. */
  @Permit('baseline.freeze')
  @HttpCode(200)
  @Post('bulk')
  freezeMany(@CurrentUser() user: Principal, @Body() body: FreezeBaselinesDto): Promise<BulkFreeze> {
    return this.baselines.freezeMany(user, body.projects);
  }
}
