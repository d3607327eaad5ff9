export { DemoData, type DemoOptions, type DemoResult } from './demo-data';
export { Seeding } from './seeding';
export { SeedingModule } from './seeding.module';
