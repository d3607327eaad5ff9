import { Controller, Get, HttpCode, Param, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Principal, WorkbookOffer, WorkbookReport } from '@portfolio/contracts';
import { CurrentUser, NotRepeated, Permit } from '@portfolio/platform/http';
import type { FastifyRequest } from 'fastify';
import { WorkbookDownloadsService } from './workbook-downloads.service';
import { WorkbookImportsService } from './workbook-imports.service';

const FILE = { type: 'string', format: 'binary' } as const;

/** 表格导入: workbooks to download, fill in, check and take in. */
@Controller('api/v1/workbooks')
export class WorkbooksController {
  constructor(
    private readonly downloads: WorkbookDownloadsService,
    private readonly imports: WorkbookImportsService,
  ) {}

  /** Those the user may work with. */
  @Permit('workbook.use')
  @Get()
  offers(@CurrentUser() user: Principal): Promise<WorkbookOffer[]> {
    return this.downloads.offers(user);
  }

  /** `filings`, `milestones`, `owners`, `investments` as XLSX, pre-filled. */
  @Permit('workbook.use')
  @Get(':kind/file')
  file(@CurrentUser() user: Principal, @Param('kind') kind: string): Promise<StreamableFile> {
    return this.downloads.file(user, kind);
  }

  /** Dry run: findings with cell addresses, and what would change. */
  @Permit('workbook.use')
  @NotRepeated()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: FILE } } })
  @HttpCode(200)
  @Post(':kind/check')
  check(@CurrentUser() user: Principal, @Param('kind') kind: string, @Req() request: FastifyRequest): Promise<WorkbookReport> {
    return this.imports.check(user, kind, request);
  }

  /** All rows or none; `sha256` before the file is the one of the dry run. */
  @Permit('workbook.use')
  @NotRepeated()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['sha256', 'file'], properties: { sha256: { type: 'string' }, file: FILE } } })
  @HttpCode(200)
  @Post(':kind/import')
  import(@CurrentUser() user: Principal, @Param('kind') kind: string, @Req() request: FastifyRequest): Promise<WorkbookReport> {
    return this.imports.import(user, kind, request);
  }
}
