export { AdjustmentDecisionsService } from './adjustment-decisions.service';
export { AdjustmentRequestsService } from './adjustment-requests.service';
export { AdjustmentsModule } from './adjustments.module';
export { AdjustmentsService } from './adjustments.service';
export { PendingAdjustments } from './pending-adjustments';
