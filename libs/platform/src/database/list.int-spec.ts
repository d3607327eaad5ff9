import { UserError } from '../errors';
import { describeEachDatabase, type TestDatabase } from '../testing';
import { Book } from './fixtures/book.entity';
import { LIBRARY, book, shelf } from './fixtures/library';
import { Shelf } from './fixtures/shelf.entity';
import { applyList, readPage, readRawPage, type ListSpec } from './list';
import { atLeast, atMost, contains, eq, isTrue, oneOf } from './list-filters';

const SPEC: ListSpec = {
  sorts: { title: 'book.titleText', publishedOn: 'book.publishedOn', place: `CASE book.state WHEN 'lost' THEN 0 ELSE 1 END`, shelf: 'shelf.code' },
  filters: {
    shelfId: eq('book.shelfId'),
    shelfCount: eq('shelf.count'),
    lent: eq('book.lent'),
    sequelOfId: eq('book.sequelOfId'),
    state: oneOf('book.state', ['new', 'lost']),
    q: contains(['book.titleText', 'book.summary']),
    from: atLeast('book.publishedOn'),
    to: atMost('book.publishedOn'),
    kept: isTrue('book.kept'),
    hasDate: isTrue('book.publishedOn IS NOT NULL'),
    special: (query, value) => void query.andWhere('book.price = :special', { special: String(value) }),
  },
  defaultSort: ['title', 'ASC'],
};

const books = (): Partial<Book>[] => [
  { ...book('alpha', 'A'), publishedOn: '2026-01-31', summary: '路网 100% 完成', lent: true },
  { ...book('Beta', 'A'), publishedOn: null, state: 'lost' },
  { ...book('gamma', 'B'), publishedOn: '2026-03-01', price: '7', sequelOfId: 'book-alpha' },
  { ...book('delta', 'B'), publishedOn: '2026-01-31', summary: 'a_b!c', kept: false },
];

describeEachDatabase((engine) => {
  let opened: TestDatabase;

  beforeAll(async () => {
    opened = await engine.open(LIBRARY);
    const { manager } = opened.dataSource;
    await manager.insert(Shelf, [{ ...shelf('A'), count: 5 }, shelf('B')]);
    await manager.insert(Book, books());
  });

  const query = () => opened.dataSource.manager.createQueryBuilder(Book, 'book').innerJoin(Shelf, 'shelf', 'shelf.id = book.shelfId');

  const list = async (filter: Record<string, unknown>, sort: [string, 'ASC' | 'DESC'] | null = null, offset = 0, limit = 25) => {
    const page = await readPage(applyList(query(), { filter, sort, offset, limit }, SPEC));
    return [page.rows.map(({ titleText }) => titleText), page.total];
  };

  const found = async (filter: Record<string, unknown>) => ((await list(filter))[0] as string[]).slice().sort();

  it.each<[Record<string, unknown>, string[]]>([
    [{}, ['Beta', 'alpha', 'delta', 'gamma']],
    [{ shelfId: 'shelf-A' }, ['Beta', 'alpha']],
    [{ shelfId: ['shelf-A', 'shelf-B', 'none'] }, ['Beta', 'alpha', 'delta', 'gamma']],
    [{ shelfId: [] }, []],
    [{ shelfCount: 5 }, ['Beta', 'alpha']],
    [{ shelfCount: ['5', 7] }, ['Beta', 'alpha']],
    [{ sequelOfId: null }, ['Beta', 'alpha', 'delta']],
    [{ lent: true }, ['alpha']],
    [{ state: 'lost' }, ['Beta']],
    [{ state: ['lost', 'new'] }, ['Beta', 'alpha', 'delta', 'gamma']],
    [{ q: 'BET' }, ['Beta']],
    [{ q: '路网' }, ['alpha']],
    [{ q: '0%' }, ['alpha']],
    [{ q: '%' }, ['alpha']],
    [{ q: '_' }, ['delta']],
    [{ q: '!c' }, ['delta']],
    [{ q: "'; DROP TABLE books; --" }, []],
    [{ q: '  ' }, ['Beta', 'alpha', 'delta', 'gamma']],
    [{ from: '2026-02-01' }, ['gamma']],
    [{ from: '2026-01-31', to: '2026-01-31' }, ['alpha', 'delta']],
    [{ kept: false }, ['delta']],
    [{ hasDate: false }, ['Beta']],
    [{ special: 7 }, ['gamma']],
    [{ shelfId: 'shelf-B', kept: true }, ['gamma']],
  ])('filters by %j', async (filter, titles) => expect(await found(filter)).toEqual(titles));

  it.each<[Record<string, unknown>]>([
    [{ shelfCount: 'many' }],
    [{ shelfCount: 1.5 }],
    [{ shelfCount: 3e9 }],
    [{ shelfId: { $gt: '' } }],
    [{ shelfId: [['x']] }],
    [{ lent: 'yes' }],
    [{ state: 'burnt' }],
    [{ state: ['new', 7] }],
    [{ q: 5 }],
    [{ from: {} }],
    [{ kept: 1 }],
    [{ shelfId: Array.from({ length: 501 }, () => 'x') }],
  ])('refuses the value of %j', async (filter) => {
    await expect(list(filter)).rejects.toMatchObject({ code: 'malformed_request', status: 400 });
  });

  it('refuses fields it does not know', async () => {
    await expect(list({ secret: 1 })).rejects.toMatchObject({ code: 'unknown_filter_field', message: expect.stringContaining('secret') as string });
    await expect(list({ constructor: 1 })).rejects.toMatchObject({ code: 'unknown_filter_field' });
    await expect(list({}, ['toString', 'ASC'])).rejects.toBeInstanceOf(UserError);
    await expect(list({}, ['secret', 'ASC'])).rejects.toMatchObject({ code: 'unknown_sort_field' });
  });

  it('sorts, ties by id, empty values last in both directions', async () => {
    expect(await list({}, ['publishedOn', 'ASC'])).toEqual([['alpha', 'delta', 'gamma', 'Beta'], 4]);
    expect(await list({}, ['publishedOn', 'DESC'])).toEqual([['gamma', 'delta', 'alpha', 'Beta'], 4]);
    expect(await list({}, ['place', 'ASC'])).toEqual([['Beta', 'alpha', 'delta', 'gamma'], 4]);
    expect(await list({}, ['shelf', 'DESC'])).toEqual([['gamma', 'delta', 'alpha', 'Beta'], 4]);
    expect(await list({})).toEqual([['Beta', 'alpha', 'delta', 'gamma'], 4]);
  });

  it('gives the range asked for and the whole count', async () => {
    expect(await list({}, ['title', 'ASC'], 1, 2)).toEqual([['alpha', 'delta'], 4]);
    expect(await list({ shelfId: 'shelf-A' }, ['title', 'ASC'], 5, 2)).toEqual([[], 2]);
  });

  it('gives plain rows', async () => {
    const rows = query().select(['book.titleText AS title', 'shelf.code AS shelf']);
    expect(await readRawPage(applyList(rows, { filter: {}, sort: ['title', 'DESC'], offset: 0, limit: 1 }, SPEC))).toEqual({
      rows: [{ title: 'gamma', shelf: 'B' }],
      total: 4,
    });
  });
});
