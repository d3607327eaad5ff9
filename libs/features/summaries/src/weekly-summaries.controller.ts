import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Principal, WeeklySummary } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { SummaryPublisher } from './summary-publisher';
import { WeeklySummariesService } from './weekly-summaries.service';

@Controller('api/v1/weekly-summaries')
export class WeeklySummariesController {
  constructor(
    private readonly summaries: WeeklySummariesService,
    private readonly publisher: SummaryPublisher,
  ) {}

  /** Published issues, newest week first. */
  @Permit('summary.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<WeeklySummary>> {
    return this.summaries.list(user, list);
  }

  @Permit('summary.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<WeeklySummary> {
    return this.summaries.get(user, id);
  }

  /** Publishes the present week now instead of on Friday at 17:00; 409 when it has been. */
  @Permit('summary.publish')
  @Post()
  publish(): Promise<WeeklySummary> {
    return this.publisher.publish({ week: null });
  }
}
