import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { DatabaseModule } from '../database';
import { ErrorFilter } from './error.filter';
import { IdempotencyInterceptor } from './idempotency.interceptor';
import { IdempotencyKey } from './idempotency.entity';
import { IdempotencyRepository } from './idempotency.repository';
import { PageInterceptor } from './page.interceptor';
import { validationPipe } from './validation.pipe';

/** How every handler is entered and left: validation, paging, idempotency, errors. */
@Global()
@Module({
  imports: [DatabaseModule.forFeature([IdempotencyKey])],
  providers: [
    IdempotencyRepository,
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_FILTER, useClass: ErrorFilter },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
  ],
  exports: [IdempotencyRepository],
})
export class HttpModule {}
