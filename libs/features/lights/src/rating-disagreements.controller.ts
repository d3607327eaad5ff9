import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Principal, RatingDisagreement } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { ResolveDisagreementDto } from './rating.dto';
import { RatingsService } from './ratings.service';

@Controller('api/v1/rating-disagreements')
export class RatingDisagreementsController {
  constructor(private readonly ratings: RatingsService) {}

  /** Worst light first; filters `id, projectId, departmentId, light, resolved, rosy, q`. */
  @Permit('project.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<RatingDisagreement>> {
    return this.ratings.disagreements(user, list);
  }

  /** The id is the project's. */
  @Permit('project.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<RatingDisagreement> {
    return this.ratings.disagreement(user, id);
  }

  @Permit('rating.inspect')
  @HttpCode(200)
  @Post(':id/resolve')
  resolve(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: ResolveDisagreementDto): Promise<RatingDisagreement> {
    return this.ratings.resolve(user, id, body.note);
  }
}
