import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import type { Circular, CircularLine, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { CircularFilesService } from './circular-files.service';
import { CircularsService } from './circulars.service';

@Controller('api/v1/circulars')
export class CircularsController {
  constructor(
    private readonly circulars: CircularsService,
    private readonly files: CircularFilesService,
  ) {}

  /** Published issues, latest first; `id`, `q`, `from`, `to` filter. */
  @Permit('circular.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<CircularLine>> {
    return this.circulars.list(user, list);
  }

  @Permit('circular.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Circular> {
    return this.circulars.get(user, id);
  }

  @Permit('circular.read')
  @Get(':id/docx')
  docx(@CurrentUser() user: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.files.published(user, id, 'docx');
  }

  @Permit('circular.read')
  @Get(':id/xlsx')
  xlsx(@CurrentUser() user: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.files.published(user, id, 'xlsx');
  }
}
