import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import type { BulkAcceptance, Milestone, Principal } from '@portfolio/contracts';
import { CurrentUser, Permit } from '@portfolio/platform/http';
import { AcceptCompletionsDto, ClaimCompletionDto, MilestoneVersionBodyDto, ReturnCompletionDto } from './completion.dto';
import { CompletionClaims } from './completion-claims.service';
import { CompletionsService } from './completions.service';
import { ReopenMilestoneDto } from './milestone.dto';

/** 完成申报 and its acceptance. */
@Controller('api/v1/milestones')
export class CompletionsController {
  constructor(
    private readonly claims: CompletionClaims,
    private readonly completions: CompletionsService,
  ) {}

  /** 批量核实: accepts those that can be accepted, says of the others why not. */
  @Permit('milestone.accept')
  @HttpCode(200)
  @Post('completion/acceptances')
  acceptMany(@CurrentUser() user: Principal, @Body() body: AcceptCompletionsDto): Promise<BulkAcceptance> {
    return this.completions.acceptMany(user, body.milestones);
  }

  /** 申报完成: waits for acceptance; a day after the baseline date, or long past, needs a note. */
  @Permit('milestone.complete')
  @HttpCode(200)
  @Post(':id/completion')
  claim(@CurrentUser() user: Principal, @Param('id') id: string, @Body() { actualDate, note, version }: ClaimCompletionDto): Promise<Milestone> {
    return this.claims.claim(user, { id, version }, { date: actualDate, note: note ?? null });
  }

  /** 撤回申报, by the unit, while it waits. */
  @Permit('milestone.complete')
  @HttpCode(200)
  @Post(':id/completion/withdrawal')
  withdraw(@CurrentUser() user: Principal, @Param('id') id: string, @Body() { version }: MilestoneVersionBodyDto): Promise<Milestone> {
    return this.claims.withdraw(user, { id, version });
  }

  /** 核实: the milestone is done on the claimed day; nobody accepts his own claim. */
  @Permit('milestone.accept')
  @HttpCode(200)
  @Post(':id/completion/acceptance')
  accept(@CurrentUser() user: Principal, @Param('id') id: string, @Body() { version }: MilestoneVersionBodyDto): Promise<Milestone> {
    return this.claims.accept(user, { id, version });
  }

  /** 退回, with words for the unit. */
  @Permit('milestone.accept')
  @HttpCode(200)
  @Post(':id/completion/return')
  return(@CurrentUser() user: Principal, @Param('id') id: string, @Body() { reason, version }: ReturnCompletionDto): Promise<Milestone> {
    return this.claims.return(user, { id, version }, reason);
  }

  /** 撤销完成, planners only, with a reason. */
  @Permit('milestone.complete')
  @Delete(':id/completion')
  reopen(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ReopenMilestoneDto): Promise<Milestone> {
    return this.completions.reopen(user, id, body);
  }
}
