import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import type { Blocker, BlockerDetail, BlockerStatistics, CoordinationAgenda, Principal } from '@portfolio/contracts';
import { CurrentUser, ExportParams, ListParams, Permit, type ListExport, type ListQuery, type Page } from '@portfolio/platform/http';
import { BlockerEscalationsService } from './blocker-escalations.service';
import { BlockerFilesService } from './blocker-files.service';
import { BlockerStatisticsService } from './blocker-statistics.service';
import { BlockerViews } from './blocker-views';
import { BlockerPeriodDto } from './blocker.dto';

/** Reading blockers. */
@Controller('api/v1/blockers')
export class BlockersController {
  constructor(
    private readonly views: BlockerViews,
    private readonly files: BlockerFilesService,
    private readonly statisticsOf: BlockerStatisticsService,
    private readonly escalations: BlockerEscalationsService,
  ) {}

  /** Earliest deadline first; filters and sorts as in `BlockerViews.page`. */
  @Permit('blocker.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Blocker>> {
    return this.views.page(user, list);
  }

  /** The list with its filter and sort, whole, as CSV or (`format=xlsx`) as XLSX. */
  @Permit('blocker.read')
  @Get('export')
  export(@CurrentUser() user: Principal, @ExportParams() list: ListExport): Promise<StreamableFile> {
    return this.files.list(user, list);
  }

  /** `?from=&to=`: 问题办结率 by type and by unit. */
  @Permit('blocker.read')
  @Get('statistics')
  statistics(@CurrentUser() user: Principal, @Query() period: BlockerPeriodDto): Promise<BlockerStatistics> {
    return this.statisticsOf.of(user, period);
  }

  /** What is on the list of the next 专题调度会. */
  @Permit('blocker.read')
  @Get('agenda')
  agenda(@CurrentUser() user: Principal): Promise<CoordinationAgenda> {
    return this.escalations.agenda(user);
  }

  /** The agenda in DOCX. */
  @Permit('blocker.read')
  @Get('agenda/document')
  agendaDocument(@CurrentUser() user: Principal): Promise<StreamableFile> {
    return this.files.agenda(user);
  }

  /** With its steps. */
  @Permit('blocker.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<BlockerDetail> {
    return this.views.get(user, id);
  }
}
