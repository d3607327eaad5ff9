import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { HonestyRecord, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { AnswerFindingDto, DecideFindingDto } from './filing.dto';
import { HonestyRecordsService } from './honesty-records.service';

@Controller('api/v1/honesty-findings')
export class HonestyFindingsController {
  constructor(private readonly records: HonestyRecordsService) {}

  @Permit('filing.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<HonestyRecord>> {
    return this.records.list(user, list);
  }

  @Permit('filing.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<HonestyRecord> {
    return this.records.get(user, id);
  }

  /** The unit's explanation. */
  @Permit('filing.file')
  @HttpCode(200)
  @Post(':id/answer')
  answer(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: AnswerFindingDto): Promise<HonestyRecord> {
    return this.records.answer(user, id, body);
  }

  /** 说明成立, or 存疑. */
  @Permit('filing.review')
  @HttpCode(200)
  @Post(':id/decision')
  decide(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: DecideFindingDto): Promise<HonestyRecord> {
    return this.records.decide(user, id, body);
  }
}
