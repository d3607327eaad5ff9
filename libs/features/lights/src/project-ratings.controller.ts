import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { LightExplanation, Principal, ProjectRating } from '@portfolio/contracts';
import { CurrentUser, Permit } from '@portfolio/platform/http';
import { LightExplanations } from './light-explanations';
import { RateProjectDto } from './rating.dto';
import { RatingsService } from './ratings.service';

/** A project's light spelt out, and the opinions beside it. */
@Controller('api/v1/projects/:id')
export class ProjectRatingsController {
  constructor(
    private readonly ratings: RatingsService,
    private readonly explanations: LightExplanations,
  ) {}

  @Permit('project.read')
  @Get('light')
  light(@CurrentUser() user: Principal, @Param('id') id: string): Promise<LightExplanation> {
    return this.explanations.of(user.districtId, id);
  }

  @Permit('project.read')
  @Get('ratings')
  history(@CurrentUser() user: Principal, @Param('id') id: string): Promise<ProjectRating[]> {
    return this.ratings.history(user, id);
  }

  @Permit('rating.self')
  @Post('self-rating')
  rateSelf(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: RateProjectDto): Promise<ProjectRating> {
    return this.ratings.rate(user, 'self', id, body);
  }

  @Permit('rating.inspect')
  @Post('inspector-rating')
  rateInspector(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: RateProjectDto): Promise<ProjectRating> {
    return this.ratings.rate(user, 'inspector', id, body);
  }
}
