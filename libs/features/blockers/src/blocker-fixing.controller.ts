import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { BlockerDetail, Principal } from '@portfolio/contracts';
import { CurrentUser, Permit } from '@portfolio/platform/http';
import { BlockerEscalationsService } from './blocker-escalations.service';
import { BlockerFixingService } from './blocker-fixing.service';
import { BlockerOptionalWordsDto, BlockerWordsDto, HandOverBlockerDto } from './blocker.dto';

/** The unit that must fix a blocker, and the list of the 专题调度会. */
@Controller('api/v1/blockers/:id')
export class BlockerFixingController {
  constructor(
    private readonly fixing: BlockerFixingService,
    private readonly escalations: BlockerEscalationsService,
  ) {}

  /** 认领. */
  @Permit('blocker.resolve')
  @HttpCode(200)
  @Post('taking-on')
  takeOn(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: BlockerOptionalWordsDto): Promise<BlockerDetail> {
    return this.fixing.takeOn(user, id, body);
  }

  /** 退问. */
  @Permit('blocker.resolve')
  @HttpCode(200)
  @Post('question')
  askBack(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: BlockerWordsDto): Promise<BlockerDetail> {
    return this.fixing.askBack(user, id, body);
  }

  @Permit('blocker.resolve')
  @HttpCode(200)
  @Post('progress')
  progress(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: BlockerWordsDto): Promise<BlockerDetail> {
    return this.fixing.progress(user, id, body);
  }

  /** 报办结. */
  @Permit('blocker.resolve')
  @HttpCode(200)
  @Post('fix')
  fix(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: BlockerWordsDto): Promise<BlockerDetail> {
    return this.fixing.fix(user, id, body);
  }

  /** 转办. */
  @Permit('blocker.resolve')
  @HttpCode(200)
  @Post('hand-over')
  handOver(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: HandOverBlockerDto): Promise<BlockerDetail> {
    return this.fixing.handOver(user, id, body);
  }

  /** 提请专题调度, by a head of either unit or by 督查室. */
  @Permit('blocker.escalate')
  @HttpCode(200)
  @Post('escalation')
  escalate(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: BlockerWordsDto): Promise<BlockerDetail> {
    return this.escalations.escalate(user, id, body);
  }

  /** 移出调度, by 督查室. */
  @Permit('blocker.escalate')
  @HttpCode(200)
  @Post('de-escalation')
  deEscalate(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: BlockerWordsDto): Promise<BlockerDetail> {
    return this.escalations.deEscalate(user, id, body);
  }
}
