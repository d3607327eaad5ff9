import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Principal, RulePack, RulePackPreview } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { RulePackLists } from './rule-pack-lists';
import { RulePackPreviews } from './rule-pack-previews';
import { ActivateRulePackDto, CopyRulePackDto } from './rule-pack.dto';
import { RulePacks } from './rule-packs';
import { RulePacksService } from './rule-packs.service';

@Controller('api/v1/rule-packs')
export class RulePacksController {
  constructor(
    private readonly packs: RulePacks,
    private readonly lists: RulePackLists,
    private readonly writes: RulePacksService,
    private readonly previews: RulePackPreviews,
  ) {}

  /** In force first; filters `id, code, state, preset`. */
  @Permit('rule_pack.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<RulePack>> {
    return this.lists.page(user.districtId, list);
  }

  @Permit('rule_pack.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<RulePack> {
    return this.packs.get(user.districtId, id);
  }

  /** Which projects would change colour, and why. */
  @Permit('rule_pack.read')
  @Get(':id/preview')
  preview(@CurrentUser() user: Principal, @Param('id') id: string): Promise<RulePackPreview> {
    return this.previews.of(user.districtId, id);
  }

  /** Saves a changed copy as a new version. */
  @Permit('rule_pack.manage')
  @Post()
  copy(@CurrentUser() user: Principal, @Body() body: CopyRulePackDto): Promise<RulePack> {
    return this.writes.copy(user, body);
  }

  @Permit('rule_pack.manage')
  @HttpCode(200)
  @Post(':id/activate')
  activate(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ActivateRulePackDto): Promise<RulePack> {
    return this.writes.activate(user, id, body);
  }
}
