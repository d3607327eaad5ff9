import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Principal, PlanImportRow } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { PlanImportRowsService } from './plan-import-rows.service';
import { ReadRowDto, SplitRowDto } from './plan-import.dto';

@Controller('api/v1/plan-import-rows')
export class PlanImportRowsController {
  constructor(private readonly rows: PlanImportRowsService) {}

  @Permit('plan.import')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<PlanImportRow>> {
    return this.rows.list(user, list);
  }

  @Permit('plan.import')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<PlanImportRow> {
    return this.rows.get(user, id);
  }

  /** Corrects the reading, or marks it as checked. */
  @Permit('plan.import')
  @Put(':id')
  read(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ReadRowDto): Promise<PlanImportRow> {
    return this.rows.correct(user, id, body);
  }

  /** Reads one row as several works. */
  @Permit('plan.import')
  @HttpCode(200)
  @Post(':id/split')
  split(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: SplitRowDto): Promise<PlanImportRow[]> {
    return this.rows.split(user, id, body);
  }
}
