export { ConfigModule } from './config.module';
export { DatabaseConfig } from './database.config';
export { DistrictConfig } from './district.config';
export { ConfigurationError, systemEnvironment, type Environment } from './environment';
export { MailConfig } from './mail.config';
export { QueueConfig } from './queue.config';
export { RuntimeConfig, type ProcessRole, type SeedKind } from './runtime.config';
export { ServerConfig } from './server.config';
export { StorageConfig } from './storage.config';
