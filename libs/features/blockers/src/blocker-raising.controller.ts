import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { BlockerDetail, Principal } from '@portfolio/contracts';
import { CurrentUser, Permit } from '@portfolio/platform/http';
import { BlockerRaising } from './blocker-raising';
import { BlockerDeadlineDto, BlockerOptionalWordsDto, BlockerWordsDto, EditBlockerDto, RaiseBlockerDto } from './blocker.dto';
import { BlockersService } from './blockers.service';

/** The side that raises a blocker and signs it off. */
@Controller('api/v1/blockers')
export class BlockerRaisingController {
  constructor(
    private readonly raising: BlockerRaising,
    private readonly blockers: BlockersService,
  ) {}

  @Permit('blocker.raise')
  @Post()
  raise(@CurrentUser() user: Principal, @Body() body: RaiseBlockerDto): Promise<BlockerDetail> {
    return this.raising.raise(user, body);
  }

  @Permit('blocker.raise')
  @Put(':id')
  edit(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: EditBlockerDto): Promise<BlockerDetail> {
    return this.blockers.edit(user, id, body);
  }

  /** 补充说明, when it was asked back. */
  @Permit('blocker.raise')
  @HttpCode(200)
  @Post(':id/answer')
  answer(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: BlockerWordsDto): Promise<BlockerDetail> {
    return this.blockers.answer(user, id, body);
  }

  /** 销号, by who raised it. */
  @Permit('blocker.raise')
  @HttpCode(200)
  @Post(':id/acceptance')
  accept(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: BlockerOptionalWordsDto): Promise<BlockerDetail> {
    return this.blockers.accept(user, id, body);
  }

  /** 不予销号. */
  @Permit('blocker.raise')
  @HttpCode(200)
  @Post(':id/rejection')
  reject(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: BlockerWordsDto): Promise<BlockerDetail> {
    return this.blockers.reject(user, id, body);
  }

  /** Another deadline beside the first. */
  @Permit('blocker.raise')
  @Put(':id/deadline')
  moveDeadline(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: BlockerDeadlineDto): Promise<BlockerDetail> {
    return this.blockers.moveDeadline(user, id, body);
  }

  @Permit('blocker.raise')
  @HttpCode(200)
  @Post(':id/withdrawal')
  withdraw(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: BlockerWordsDto): Promise<BlockerDetail> {
    return this.blockers.withdraw(user, id, body);
  }

  @Permit('blocker.raise')
  @HttpCode(200)
  @Post(':id/reopening')
  reopen(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: BlockerDeadlineDto): Promise<BlockerDetail> {
    return this.blockers.reopen(user, id, body);
  }
}
