import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '@portfolio/audit';
import { CatalogueModule, ProjectHistorySources } from '@portfolio/catalogue';
import { IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { ScheduleModule } from '@portfolio/schedule';
import { AdjustmentChecks } from './adjustment-checks';
import { AdjustmentCommentRow } from './adjustment-comment.entity';
import { AdjustmentDecisionsService } from './adjustment-decisions.service';
import { AdjustmentEffects } from './adjustment-effects';
import { AdjustmentJournal } from './adjustment-journal';
import { AdjustmentProjectRow } from './adjustment-project.entity';
import { AdjustmentRequestsService } from './adjustment-requests.service';
import { AdjustmentTrial } from './adjustment-trial';
import { AdjustmentRow } from './adjustment.entity';
import { AdjustmentsController } from './adjustments.controller';
import { AdjustmentsRepository } from './adjustments.repository';
import { AdjustmentsService } from './adjustments.service';
import { LifecycleEffect } from './lifecycle-effect';
import { OwnerEffect } from './owner-effect';
import { PendingAdjustments } from './pending-adjustments';
import { ProjectAdjustmentsController } from './project-adjustments.controller';
import { RequestDesk } from './request-desk';
import { RescheduleEffect } from './reschedule-effect';
import { StructureEffect } from './structure-effect';

/** 调整: the only way to another baseline, to 暂缓, 退出 and 恢复, to other owners and other projects. */
@Module({
  imports: [DatabaseModule.forFeature([AdjustmentRow, AdjustmentProjectRow, AdjustmentCommentRow]), AuditModule, IdentityModule, CatalogueModule, ScheduleModule],
  controllers: [AdjustmentsController, ProjectAdjustmentsController],
  providers: [
    AdjustmentsRepository,
    RescheduleEffect,
    LifecycleEffect,
    OwnerEffect,
    StructureEffect,
    AdjustmentEffects,
    AdjustmentTrial,
    AdjustmentChecks,
    AdjustmentJournal,
    AdjustmentsService,
    RequestDesk,
    AdjustmentRequestsService,
    AdjustmentDecisionsService,
    PendingAdjustments,
  ],
  exports: [AdjustmentRequestsService, AdjustmentDecisionsService, AdjustmentsService, PendingAdjustments],
})
export class AdjustmentsModule implements OnModuleInit {
  constructor(
    private readonly history: ProjectHistorySources,
    private readonly adjustments: AdjustmentsRepository,
  ) {}

  onModuleInit(): void {
    this.history.register(async (projectId) => ({ objectType: 'adjustment', ids: await this.adjustments.idsOf(projectId) }));
  }
}
