import { Controller, Get } from '@nestjs/common';
import type { Principal, Workbench } from '@portfolio/contracts';
import { CurrentUser, Permit } from '@portfolio/platform/http';
import { WorkbenchService } from './workbench.service';

@Controller('api/v1/workbench')
export class WorkbenchController {
  constructor(private readonly workbench: WorkbenchService) {}

  /** The caller's own desk; the parts of other roles are null. */
  @Permit('workbench.read')
  @Get()
  get(@CurrentUser() user: Principal): Promise<Workbench> {
    return this.workbench.get(user);
  }
}
