import { Body, Controller, Delete, Get, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import type { Milestone, Principal } from '@portfolio/contracts';
import { CurrentUser, ExportParams, ListParams, Permit, type ListExport, type ListQuery, type Page } from '@portfolio/platform/http';
import { CreateMilestoneDto, MilestoneVersionDto, UpdateMilestoneDto } from './milestone.dto';
import { MilestoneExportService } from './milestone-export.service';
import { MilestonesService } from './milestones.service';
import { ScheduleFacts } from './schedule-facts';

@Controller('api/v1/milestones')
export class MilestonesController {
  constructor(
    private readonly facts: ScheduleFacts,
    private readonly milestones: MilestonesService,
    private readonly exports: MilestoneExportService,
  ) {}

  /** Earliest baseline date first; filters and sorts as in `ScheduleFacts.list`. */
  @Permit('milestone.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Milestone>> {
    return this.facts.list(user.districtId, list);
  }

  /** The list with its filter and sort, whole, as CSV or (`format=xlsx`) as XLSX. */
  @Permit('milestone.read')
  @Get('export')
  export(@CurrentUser() user: Principal, @ExportParams() list: ListExport): Promise<StreamableFile> {
    return this.exports.list(user, list);
  }

  @Permit('milestone.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Milestone> {
    return this.milestones.get(user, id);
  }

  /** After the freeze it stays outside the baseline (未纳入基线) until an adjustment takes it in. */
  @Permit('milestone.edit')
  @Post()
  create(@CurrentUser() user: Principal, @Body() body: CreateMilestoneDto): Promise<Milestone> {
    return this.milestones.create(user, body);
  }

  /** Fields left out stay; 422 `baseline_frozen`, `milestone_completed`. */
  @Permit('milestone.edit')
  @Put(':id')
  update(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: UpdateMilestoneDto): Promise<Milestone> {
    return this.milestones.update(user, id, body);
  }

  /** Only outside of a baseline; `?version=` names what it is based on. Answers the milestone as it was. */
  @Permit('milestone.edit')
  @Delete(':id')
  remove(@CurrentUser() user: Principal, @Param('id') id: string, @Query() query: MilestoneVersionDto): Promise<Milestone> {
    return this.milestones.remove(user, id, query.version);
  }
}
