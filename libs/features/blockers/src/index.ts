export { BlockerRaising, type NewBlocker } from './blocker-raising';
export { BlockerReporting, type DueBlocker } from './blocker-reporting';
export { BlockerSeeder, type SeedBlocker, type SeedBlockerStep, type SeedPerson } from './blocker-seeder';
export { BlockerViews } from './blocker-views';
export { BlockersModule } from './blockers.module';
