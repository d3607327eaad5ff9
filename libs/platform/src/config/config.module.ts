import { Global, Module, type DynamicModule } from '@nestjs/common';
import { systemEnvironment, type Environment } from './environment';
import { DatabaseConfig } from './database.config';
import { DistrictConfig } from './district.config';
import { FilesConfig } from './files.config';
import { MailConfig } from './mail.config';
import { QueueConfig } from './queue.config';
import { RuntimeConfig } from './runtime.config';
import { SecretConfig } from './secret.config';
import { ServerConfig } from './server.config';
import { StorageConfig } from './storage.config';
import { WebhookConfig } from './webhook.config';

const CONCERNS = [DatabaseConfig, DistrictConfig, FilesConfig, MailConfig, QueueConfig, RuntimeConfig, SecretConfig, ServerConfig, StorageConfig, WebhookConfig];

@Global()
@Module({})
export class ConfigModule {
  /** Reads every concern once; a wrong value throws `ConfigurationError` before anything starts. */
  static forRoot(env: Environment = systemEnvironment()): DynamicModule {
    const providers = CONCERNS.map((Concern) => ({ provide: Concern, useValue: new Concern(env) }));
    return { module: ConfigModule, providers, exports: CONCERNS };
  }
}
