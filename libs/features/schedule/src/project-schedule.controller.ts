import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Baseline, ForecastChange, Milestone, MilestoneTrend, Principal, TemplateProposal } from '@portfolio/contracts';
import { CurrentUser, Permit } from '@portfolio/platform/http';
import { FreezeBaselineDto } from './baseline.dto';
import { BaselinesService } from './baselines.service';
import { ForecastsService } from './forecasts.service';
import { OrderMilestonesDto } from './milestone.dto';
import { MilestoneTrendsService } from './milestone-trends.service';
import { MilestoneOrderService } from './milestone-order.service';
import { ApplyTemplateDto, TemplateProposalDto } from './template.dto';
import { TemplatesService } from './templates.service';

/** The schedule of one project. */
@Controller('api/v1/projects/:id')
export class ProjectScheduleController {
  constructor(
    private readonly baselines: BaselinesService,
    private readonly order: MilestoneOrderService,
    private readonly templates: TemplatesService,
    private readonly forecasts: ForecastsService,
    private readonly trends: MilestoneTrendsService,
  ) {}

  /** 冻结基线 number 1; later numbers come with adjustments. */
  @Permit('baseline.freeze')
  @Post('baselines')
  freeze(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: FreezeBaselineDto): Promise<Baseline> {
    return this.baselines.freeze(user, id, body);
  }

  /** All of the project's milestones in the new order. */
  @Permit('milestone.edit')
  @HttpCode(200)
  @Post('milestone-order')
  reorder(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: OrderMilestonesDto): Promise<Milestone[]> {
    return this.order.reorder(user, id, body);
  }

  /** Adds the template's steps that the project does not have yet. */
  @Permit('milestone.edit')
  @HttpCode(200)
  @Post('milestone-template')
  applyTemplate(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ApplyTemplateDto): Promise<Milestone[]> {
    return this.templates.apply(user, id, body);
  }

  /** What `milestone-template` would add; `kind` and `startDate` may be given. */
  @Permit('milestone.read')
  @Get('template-proposal')
  propose(@CurrentUser() user: Principal, @Param('id') id: string, @Query() query: TemplateProposalDto): Promise<TemplateProposal> {
    return this.templates.propose(user, id, query);
  }

  /** Every forecast ever given for the project's milestones, oldest first. */
  @Permit('milestone.read')
  @Get('forecast-history')
  forecastHistory(@CurrentUser() user: Principal, @Param('id') id: string): Promise<ForecastChange[]> {
    return this.forecasts.history(user, id);
  }

  /** 里程碑趋势: forecasts by day of report, with the date that they lead to (推算). */
  @Permit('milestone.read')
  @Get('milestone-trend')
  trend(@CurrentUser() user: Principal, @Param('id') id: string): Promise<MilestoneTrend> {
    return this.trends.ofProject(user, id);
  }
}
