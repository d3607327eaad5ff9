import { Controller, Get, Param } from '@nestjs/common';
import type { District, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { Districts } from './districts';

/** 旗县区. Everybody sees the own one: nobody belongs to two. */
@Controller('api/v1/districts')
export class DistrictsController {
  constructor(private readonly districts: Districts) {}

  /** Sorts and filters: `id`, `name`. */
  @Permit('session.own')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<District>> {
    return this.districts.page(user.districtId, list);
  }

  /** Throws `not_found`, also for another district. */
  @Permit('session.own')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<District> {
    return this.districts.own(user.districtId, id);
  }
}
