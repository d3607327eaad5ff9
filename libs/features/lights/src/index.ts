export { LightsModule } from './lights.module';
