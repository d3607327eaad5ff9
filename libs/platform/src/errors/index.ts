export { OperationalError, UserError, sentence, type ErrorParams } from './user-error';
export { invalidFields, wrongField } from './wrong-field';
