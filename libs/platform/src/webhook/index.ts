export { VENDOR_HOSTS, WebhookClient } from './webhook-client';
export { WebhookFailure, type WebhookFailureReason } from './webhook-failure';
export { WebhookModule } from './webhook.module';
