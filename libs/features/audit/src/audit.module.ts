import { Module } from '@nestjs/common';
import { DatabaseModule } from '@portfolio/platform/database';
import { AuditEntriesController } from './audit-entries.controller';
import { AuditEntriesRepository } from './audit-entries.repository';
import { AuditEntriesService } from './audit-entries.service';
import { AuditEntry } from './audit-entry.entity';
import { AuditHistory } from './audit-history';
import { AuditTrail } from './audit-trail';

@Module({
  imports: [DatabaseModule.forFeature([AuditEntry])],
  controllers: [AuditEntriesController],
  providers: [AuditEntriesRepository, AuditEntriesService, AuditTrail, AuditHistory],
  exports: [AuditTrail, AuditHistory],
})
export class AuditModule {}
