import { MIGRATIONS } from './migrations';
import { SnakeNamingStrategy, snakeCase } from './naming';

it.each([
  ['leadDepartmentId', 'lead_department_id'],
  ['code', 'code'],
  ['planSHA256', 'plan_sha256'],
  ['HTTPCode', 'http_code'],
])('%s → %s', (property, column) => expect(snakeCase(property)).toBe(column));

describe('constraint names', () => {
  const naming = new SnakeNamingStrategy();

  it('keep the order of the columns', () => {
    expect(naming.indexName('books', ['a', 'b'])).toBe('ix_books_a_b');
    expect(naming.indexName('books', ['b', 'a'])).toBe('ix_books_b_a');
    expect(naming.foreignKeyName('books', ['shelf_id'])).toBe('fk_books_shelf_id');
    expect(naming.primaryKeyName('books')).toBe('pk_books');
  });

  it('tell partial indices apart', () => {
    const names = [undefined, 'x = 1', 'x = 2'].map((where) => naming.indexName('books', ['a'], where));
    expect(new Set(names).size).toBe(3);
  });

  it('fit PostgreSQL and stay different when they are cut', () => {
    const long = 'a_very_long_column_name_that_goes_on';
    const names = ['one', 'two'].map((end) => naming.indexName('supervision_orders', [long, `${long}_${end}`]));
    expect(names.every((name) => name.length <= 60)).toBe(true);
    expect(names[0]).not.toBe(names[1]);
  });
});

it('migrations have names that order them as they are listed', () => {
  const stamps = MIGRATIONS.map(({ name }) => Number(/\d{13}$/.exec(name)?.[0]));
  expect(stamps).toEqual([...new Set(stamps)].sort((a, b) => a - b));
});
