export { LightsModule } from './lights.module';
export { ProjectLights } from './project-lights';
export { projectStanding } from './project-standing';
