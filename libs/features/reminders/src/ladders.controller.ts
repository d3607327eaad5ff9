import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Ladder, LadderPreview, Principal } from '@portfolio/contracts';
import { CurrentUser, Permit } from '@portfolio/platform/http';
import { ActivateLadderDto, CreateLadderDto, LadderVersionDto, UpdateLadderDto } from './ladder.dto';
import { LadderPreviews } from './ladder-preview.service';
import { LaddersService } from './ladders.service';

@Controller('api/v1/ladders')
export class LaddersController {
  constructor(
    private readonly ladders: LaddersService,
    private readonly previews: LadderPreviews,
  ) {}

  /** All versions, by kind of subject, newest first; a planner makes few. */
  @Permit('ladder.read')
  @Get()
  list(@CurrentUser() user: Principal): Promise<Ladder[]> {
    return this.ladders.list(user);
  }

  @Permit('ladder.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Ladder> {
    return this.ladders.get(user, id);
  }

  /** Who would be told what in the next ten working days. */
  @Permit('ladder.read')
  @Get(':id/preview')
  preview(@CurrentUser() user: Principal, @Param('id') id: string): Promise<LadderPreview> {
    return this.previews.of(user, id);
  }

  @Permit('ladder.manage')
  @Post()
  create(@CurrentUser() user: Principal, @Body() body: CreateLadderDto): Promise<Ladder> {
    return this.ladders.create(user, body);
  }

  /** Drafts only: 422 `ladder_not_draft`. */
  @Permit('ladder.manage')
  @Put(':id')
  update(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: UpdateLadderDto): Promise<Ladder> {
    return this.ladders.update(user, id, body);
  }

  /** 启用 from a day on. */
  @Permit('ladder.manage')
  @HttpCode(200)
  @Post(':id/activation')
  activate(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ActivateLadderDto): Promise<Ladder> {
    return this.ladders.activate(user, id, body);
  }

  /** Drafts only; `?version=` names what it is based on. Answers the version as it was. */
  @Permit('ladder.manage')
  @Delete(':id')
  discard(@CurrentUser() user: Principal, @Param('id') id: string, @Query() query: LadderVersionDto): Promise<Ladder> {
    return this.ladders.discard(user, id, query.version);
  }
}
