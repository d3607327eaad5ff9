import { OperationalError } from '../errors';
import { translateDatabaseError } from './errors';

it.each(['40P01', '40001', 'ECONNREFUSED', '53300', 'SQLITE_BUSY'])('names %s as an unavailable database, to be tried again', (code) => {
  const error = Object.assign(new Error('query failed'), { driverError: { code } });
  expect(translateDatabaseError(error)).toBeInstanceOf(OperationalError);
});

it('leaves an error of the statement as it is', () => {
  const error = Object.assign(new Error('no such column'), { driverError: { code: '42703' } });
  expect(translateDatabaseError(error)).toBe(error);
});
