export { BlockersModule } from './blockers.module';
