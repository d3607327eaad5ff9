import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from '@portfolio/audit';
import { CatalogueModule } from '@portfolio/catalogue';
import { IdentityModule } from '@portfolio/identity';
import { ClockModule } from '@portfolio/platform/clock';
import { ConfigModule, type Environment } from '@portfolio/platform/config';
import { DatabaseModule } from '@portfolio/platform/database';
import { HttpModule } from '@portfolio/platform/http';
import { JobsModule } from '@portfolio/platform/jobs';
import { MailModule } from '@portfolio/platform/mail';
import { RemindersModule } from '@portfolio/reminders';
import { ScheduleModule } from '@portfolio/schedule';
import { SeedingModule } from '@portfolio/seeding';
import { SummariesModule } from '@portfolio/summaries';
import { WorkbenchModule } from '@portfolio/workbench';
import { HealthController } from './health.controller';

/** The whole product; `env` is read once. */
@Module({})
export class AppModule {
  static forRoot(env?: Environment): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(env),
        ClockModule,
        DatabaseModule.forRoot(),
        HttpModule,
        JobsModule,
        MailModule,
        AuditModule,
        IdentityModule,
        CatalogueModule,
        ScheduleModule,
        RemindersModule,
        SummariesModule,
        WorkbenchModule,
        SeedingModule,
      ],
      controllers: [HealthController],
    };
  }
}
