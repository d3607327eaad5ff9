import { Controller, Get, Param } from '@nestjs/common';
import type { AuditEntry, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { AuditEntriesService } from './audit-entries.service';

@Controller('api/v1/audit-entries')
export class AuditEntriesController {
  constructor(private readonly entries: AuditEntriesService) {}

  /** Newest first; `objectType`, `objectId`, `actorId`, `action`, `from`, `to` (dates), `q` (object, person, reason) filter. */
  @Permit('audit.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<AuditEntry>> {
    return this.entries.list(user, list);
  }

  @Permit('audit.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<AuditEntry> {
    return this.entries.get(user, id);
  }
}
