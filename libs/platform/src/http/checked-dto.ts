import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { UserError } from '../errors';
import { fieldMessages } from './validation.pipe';

/** Values that did not come as a request body, checked by the same class with the same words. Throws `invalid_fields`. */
export function checkedDto<T extends object>(Dto: new () => T, values: Record<string, unknown>): T {
  const dto = plainToInstance(Dto, values);
  const fields = fieldMessages(validateSync(dto, { whitelist: true, forbidNonWhitelisted: true }));
  const count = Object.keys(fields).length;
  if (count > 0) throw new UserError('invalid_fields', { count }, { fields });
  return dto;
}
