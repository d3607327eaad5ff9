export { AdjustmentsModule } from './adjustments.module';
