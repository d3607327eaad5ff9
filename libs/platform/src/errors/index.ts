export { OperationalError, UserError, sentence, type ErrorParams } from './user-error';
