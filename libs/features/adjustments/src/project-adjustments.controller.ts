import { Controller, Get, Param } from '@nestjs/common';
import type { AdjustmentOption, Principal } from '@portfolio/contracts';
import { CurrentUser, Permit } from '@portfolio/platform/http';
import { AdjustmentsService } from './adjustments.service';

@Controller('api/v1/projects/:id')
export class ProjectAdjustmentsController {
  constructor(private readonly adjustments: AdjustmentsService) {}

  /** Which kinds of adjustment can be asked for now, and why the others cannot. */
  @Permit('adjustment.read')
  @Get('adjustment-options')
  options(@CurrentUser() user: Principal, @Param('id') id: string): Promise<AdjustmentOption[]> {
    return this.adjustments.options(user, id);
  }
}
