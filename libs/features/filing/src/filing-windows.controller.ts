import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { FilingWindow, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { MoveWindowDto, ReopenWindowDto, WindowReasonDto, WindowVersionDto } from './filing-window.dto';
import { FilingWindowsService } from './filing-windows.service';

@Controller('api/v1/filing-windows')
export class FilingWindowsController {
  constructor(private readonly windows: FilingWindowsService) {}

  @Permit('filing.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<FilingWindow>> {
    return this.windows.list(user, list);
  }

  @Permit('filing.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<FilingWindow> {
    return this.windows.get(user, id);
  }

  /** Another last day. */
  @Permit('filing_window.manage')
  @Put(':id')
  move(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: MoveWindowDto): Promise<FilingWindow> {
    return this.windows.move(user, id, body);
  }

  @Permit('filing_window.manage')
  @HttpCode(200)
  @Post(':id/opening')
  open(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: WindowVersionDto): Promise<FilingWindow> {
    return this.windows.open(user, id, body);
  }

  @Permit('filing_window.manage')
  @HttpCode(200)
  @Post(':id/closing')
  close(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: WindowReasonDto): Promise<FilingWindow> {
    return this.windows.close(user, id, body);
  }

  @Permit('filing_window.manage')
  @HttpCode(200)
  @Post(':id/skip')
  skip(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: WindowReasonDto): Promise<FilingWindow> {
    return this.windows.skip(user, id, body);
  }

  @Permit('filing_window.manage')
  @HttpCode(200)
  @Post(':id/reopening')
  reopen(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ReopenWindowDto): Promise<FilingWindow> {
    return this.windows.reopen(user, id, body);
  }
}
