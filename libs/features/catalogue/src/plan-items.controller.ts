import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { PlanItem, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { NotEstablishedDto, VersionDto } from './plan-item.dto';
import { PlanItemsService } from './plan-items.service';

@Controller('api/v1/plan-items')
export class PlanItemsController {
  constructor(private readonly items: PlanItemsService) {}

  /** Items of the current text; filter `retired: true` gives those that a revision removed. */
  @Permit('plan.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<PlanItem>> {
    return this.items.list(user, list);
  }

  @Permit('plan.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<PlanItem> {
    return this.items.get(user, id);
  }

  /** 登记未立项. */
  @Permit('plan_item.decide')
  @HttpCode(200)
  @Post(':id/not-established')
  notEstablished(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: NotEstablishedDto): Promise<PlanItem> {
    return this.items.notEstablished(user, id, body);
  }

  /** 核对无误: marks the reading of one item as checked. */
  @Permit('plan_item.decide')
  @HttpCode(200)
  @Post(':id/review')
  review(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: VersionDto): Promise<PlanItem> {
    return this.items.review(user, id, body);
  }

  /** 撤销未立项. The item gets its project again. */
  @Permit('plan_item.decide')
  @Delete(':id/not-established')
  reopen(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: VersionDto): Promise<PlanItem> {
    return this.items.reopen(user, id, body);
  }
}
