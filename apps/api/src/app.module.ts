import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from '@portfolio/audit';
import { AdjustmentsModule } from '@portfolio/adjustments';
import { AttachmentsModule } from '@portfolio/attachments';
import { BlockersModule } from '@portfolio/blockers';
import { CalendarModule } from '@portfolio/calendar';
import { CatalogueModule } from '@portfolio/catalogue';
import { FilingModule } from '@portfolio/filing';
import { HandoverModule } from '@portfolio/handover';
import { IdentityModule } from '@portfolio/identity';
import { ClockModule } from '@portfolio/platform/clock';
import { ConfigModule, type Environment } from '@portfolio/platform/config';
import { DatabaseModule } from '@portfolio/platform/database';
import { FilesModule } from '@portfolio/platform/files';
import { HttpModule } from '@portfolio/platform/http';
import { JobsModule } from '@portfolio/platform/jobs';
import { MailModule } from '@portfolio/platform/mail';
import { SecretsModule } from '@portfolio/platform/secrets';
import { WebhookModule } from '@portfolio/platform/webhook';
import { LightsModule } from '@portfolio/lights';
import { OversightModule } from '@portfolio/oversight';
import { RemindersModule } from '@portfolio/reminders';
import { ScheduleModule } from '@portfolio/schedule';
import { SeedingModule } from '@portfolio/seeding';
import { SummariesModule } from '@portfolio/summaries';
import { SupervisionModule } from '@portfolio/supervision';
import { WorkbenchModule } from '@portfolio/workbench';
import { WorkbooksModule } from '@portfolio/workbooks';
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
        FilesModule,
        MailModule,
        SecretsModule,
        WebhookModule,
        AuditModule,
        IdentityModule,
        CalendarModule,
        AttachmentsModule,
        CatalogueModule,
        ScheduleModule,
        AdjustmentsModule,
        LightsModule,
        BlockersModule,
        FilingModule,
        SupervisionModule,
        RemindersModule,
        HandoverModule,
        OversightModule,
        SummariesModule,
        WorkbenchModule,
        WorkbooksModule,
        SeedingModule,
      ],
      controllers: [HealthController],
    };
  }
}
