export { OperationalError, UserError, sentence, type ErrorParams } from './user-error';
export { invalidFields, refuseInvalid, wrongField } from './wrong-field';
