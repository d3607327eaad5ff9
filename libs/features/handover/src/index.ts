export { HandoverModule } from './handover.module';
export { HandoverViews } from './handover-views';
