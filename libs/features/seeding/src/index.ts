export { DemoData, type DemoOptions, type DemoResult } from './demo-data';
export { DemoGround } from './demo-ground';
export { Seeding } from './seeding';
export { SeedingModule } from './seeding.module';
