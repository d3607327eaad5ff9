import { Global, Module } from '@nestjs/common';
import { WebhookClient } from './webhook-client';

@Global()
@Module({ providers: [WebhookClient], exports: [WebhookClient] })
export class WebhookModule {}
