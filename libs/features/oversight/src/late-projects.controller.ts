import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { LateProject, LateProjectDetail, Principal, ReviewNote } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { LateProjectsService } from './late-projects.service';
import { ReviewNoteDto } from './review-note.dto';
import { ReviewNotesService } from './review-notes.service';

@Controller('api/v1/late-projects')
export class LateProjectsController {
  constructor(
    private readonly projects: LateProjectsService,
    private readonly notes: ReviewNotesService,
  ) {}

  /** Worst first; filters and sorts as in `LateProjectsService.list`. */
  @Permit('oversight.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<LateProject>> {
    return this.projects.list(user, list);
  }

  @Permit('oversight.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<LateProjectDetail> {
    return this.projects.get(user, id);
  }

  /** 督查意见: kept beside the facts, changes none. */
  @Permit('oversight.review')
  @Post(':id/notes')
  note(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ReviewNoteDto): Promise<ReviewNote> {
    return this.notes.add(user, id, body);
  }
}
