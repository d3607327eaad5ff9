import { Body, Controller, Delete, Get, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import type { Circular, CircularDraft, CircularDraftDetail, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { CircularDraftsService } from './circular-drafts.service';
import { CircularFilesService } from './circular-files.service';
import { CircularPublisher } from './circular-publisher';
import { CircularDraftDto, CircularVersionDto, UpdateCircularDraftDto } from './circular.dto';

@Controller('api/v1/circular-drafts')
export class CircularDraftsController {
  constructor(
    private readonly drafts: CircularDraftsService,
    private readonly publisher: CircularPublisher,
    private readonly files: CircularFilesService,
  ) {}

  @Permit('circular.publish')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<CircularDraft>> {
    return this.drafts.list(user, list);
  }

  /** With what it says as things stand now. */
  @Permit('circular.publish')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<CircularDraftDetail> {
    return this.drafts.get(user, id);
  }

  @Permit('circular.publish')
  @Get(':id/docx')
  docx(@CurrentUser() user: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.files.draft(user, id, 'docx');
  }

  @Permit('circular.publish')
  @Get(':id/xlsx')
  xlsx(@CurrentUser() user: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.files.draft(user, id, 'xlsx');
  }

  /** With `correctsId` and `reason` it becomes the 更正 of that issue. */
  @Permit('circular.publish')
  @Post()
  create(@CurrentUser() user: Principal, @Body() body: CircularDraftDto): Promise<CircularDraftDetail> {
    return this.drafts.create(user, body);
  }

  @Permit('circular.publish')
  @Put(':id')
  update(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: UpdateCircularDraftDto): Promise<CircularDraftDetail> {
    return this.drafts.update(user, id, body);
  }

  /** `?version=` names what it is based on. */
  @Permit('circular.publish')
  @Delete(':id')
  remove(@CurrentUser() user: Principal, @Param('id') id: string, @Query() query: CircularVersionDto): Promise<CircularDraft> {
    return this.drafts.remove(user, id, query.version);
  }

  /** 印发: numbered, frozen, and no draft any more. */
  @Permit('circular.publish')
  @Post(':id/publication')
  publish(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: CircularVersionDto): Promise<Circular> {
    return this.publisher.publish(user, id, body.version);
  }
}
