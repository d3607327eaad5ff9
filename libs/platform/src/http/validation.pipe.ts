import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { UserError } from '../errors';

/** Checks every body against its DTO; unknown fields are refused, messages stand at their fields. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => {
      const fields = fieldMessages(errors);
      return new UserError('invalid_fields', { count: Object.keys(fields).length }, { fields });
    },
  });
}

/** Flattens nested errors to `milestones.0.name`: first message of each field. */
export function fieldMessages(errors: ValidationError[], prefix = ''): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const error of errors) {
    const field = prefix + error.property;
    const constraints = error.constraints ?? {};
    if ('whitelistValidation' in constraints) messages[field] = '不认识的字段，请勿提交。';
    else {
      const first = Object.values(constraints)[0];
      if (first !== undefined) messages[field] = first;
    }
    Object.assign(messages, fieldMessages(error.children ?? [], `${field}.`));
  }
  return messages;
}
