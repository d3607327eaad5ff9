import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { refuseInvalid } from '../errors';
import { fieldMessages } from './validation.pipe';

/** Values that did not come as a request body, checked by the same class with the same words. Throws `invalid_fields`. */
export function checkedDto<T extends object>(Dto: new () => T, values: Record<string, unknown>): T {
  const dto = plainToInstance(Dto, values);
  refuseInvalid(fieldMessages(validateSync(dto, { whitelist: true, forbidNonWhitelisted: true })));
  return dto;
}
