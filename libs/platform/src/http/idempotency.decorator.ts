import { SetMetadata } from '@nestjs/common';

export const NOT_REPEATED_METADATA = 'portfolio:not-repeated';

/**
 * The Idempotency-Key is not looked at: for handlers that are safe to repeat by themselves and wait for something slow,
 * which must not happen inside the transaction that keeping the first answer needs.
 */
export const NotRepeated = () => SetMetadata(NOT_REPEATED_METADATA, true);
