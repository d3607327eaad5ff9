import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { PlanImport, Principal, PlanImportRow } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { PlanImportRowsService } from './plan-import-rows.service';
import { ImportDecisionDto, MergeRowsDto, UploadPlanDto } from './plan-import.dto';
import { PlanImportsService } from './plan-imports.service';

@Controller('api/v1/plan-imports')
export class PlanImportsController {
  constructor(
    private readonly imports: PlanImportsService,
    private readonly rows: PlanImportRowsService,
  ) {}

  @Permit('plan.import')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<PlanImport>> {
    return this.imports.list(user, list);
  }

  @Permit('plan.import')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<PlanImport> {
    return this.imports.get(user, id);
  }

  /** Reads a plan's text and stages what differs from the catalogue for review. */
  @Permit('plan.import')
  @Post()
  upload(@CurrentUser() user: Principal, @Body() body: UploadPlanDto): Promise<PlanImport> {
    return this.imports.upload(user, body);
  }

  /** Reads several neighbouring rows as one work. */
  @Permit('plan.import')
  @HttpCode(200)
  @Post(':id/merge')
  merge(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: MergeRowsDto): Promise<PlanImportRow> {
    return this.rows.merge(user, id, body);
  }

  /** 提交入库: all rows in one transaction. */
  @Permit('plan.import')
  @HttpCode(200)
  @Post(':id/commit')
  commit(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ImportDecisionDto): Promise<PlanImport> {
    return this.imports.commit(user, id, body);
  }

  /** 放弃: nothing of it reaches the catalogue. */
  @Permit('plan.import')
  @HttpCode(200)
  @Post(':id/discard')
  discard(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ImportDecisionDto): Promise<PlanImport> {
    return this.imports.discard(user, id, body);
  }
}
