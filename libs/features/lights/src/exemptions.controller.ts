import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Exemption, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { DecideExemptionDto, RequestExemptionDto } from './exemption.dto';
import { ExemptionsService } from './exemptions.service';

@Controller('api/v1/exemptions')
export class ExemptionsController {
  constructor(private readonly exemptions: ExemptionsService) {}

  /** Latest request first; filters `id, projectId, dimension, state, departmentId, q`. */
  @Permit('exemption.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Exemption>> {
    return this.exemptions.list(user, list);
  }

  @Permit('exemption.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Exemption> {
    return this.exemptions.get(user, id);
  }

  @Permit('exemption.request')
  @Post()
  request(@CurrentUser() user: Principal, @Body() body: RequestExemptionDto): Promise<Exemption> {
    return this.exemptions.request(user, body);
  }

  @Permit('exemption.decide')
  @HttpCode(200)
  @Post(':id/approve')
  approve(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: DecideExemptionDto): Promise<Exemption> {
    return this.exemptions.decide(user, id, true, body);
  }

  @Permit('exemption.decide')
  @HttpCode(200)
  @Post(':id/refuse')
  refuse(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: DecideExemptionDto): Promise<Exemption> {
    return this.exemptions.decide(user, id, false, body);
  }
}
