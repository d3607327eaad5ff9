import { Controller, Delete, Get, Headers, Param, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { ATTACHMENT_OWNER_TYPES, type Attachment, type Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, NotRepeated, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AttachmentContentDto, AttachmentVersionDto } from './attachment.dto';
import { AttachmentViews } from './attachment-views';
import { AttachmentsService } from './attachments.service';
import { DownloadsService } from './downloads.service';
import { UploadsService } from './uploads.service';

/** Evidence: photos, PDF and Office files. */
@Controller('api/v1/attachments')
export class AttachmentsController {
  constructor(
    private readonly views: AttachmentViews,
    private readonly uploads: UploadsService,
    private readonly attachments: AttachmentsService,
    private readonly downloads: DownloadsService,
  ) {}

  /** Filters and sorts as in `AttachmentViews.page`. */
  @Permit('attachment.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Attachment>> {
    return this.views.page(user, list);
  }

  /** `multipart/form-data`: `ownerType`, `ownerId`, then `file`. The same file sent again is the same attachment. */
  @Permit('attachment.add')
  @NotRepeated()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['ownerType', 'ownerId', 'file'],
      properties: { ownerType: { type: 'string', enum: [...ATTACHMENT_OWNER_TYPES] }, ownerId: { type: 'string' }, file: { type: 'string', format: 'binary' } },
    },
  })
  @Post()
  upload(@CurrentUser() user: Principal, @Req() request: FastifyRequest): Promise<Attachment> {
    return this.uploads.upload(user, request);
  }

  @Permit('attachment.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Attachment> {
    return this.views.get(user, id);
  }

  /** The file; `Range` is understood. Pictures and PDF with `disposition=inline` too. */
  @Permit('attachment.read')
  @Get(':id/content')
  content(
    @CurrentUser() user: Principal,
    @Param('id') id: string,
    @Query() { disposition }: AttachmentContentDto,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.downloads.content(user, id, { range, inline: disposition === 'inline' }, reply);
  }

  @Permit('attachment.read')
  @Get(':id/thumbnail')
  thumbnail(@CurrentUser() user: Principal, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.downloads.thumbnail(user, id, reply);
  }

  @Permit('attachment.add')
  @Delete(':id')
  remove(@CurrentUser() user: Principal, @Param('id') id: string, @Query() { version }: AttachmentVersionDto): Promise<Attachment> {
    return this.attachments.remove(user, id, version);
  }
}
