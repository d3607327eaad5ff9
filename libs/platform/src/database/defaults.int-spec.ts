import { describeEachDatabase } from '../testing';
import { Book } from './fixtures/book.entity';
import { LIBRARY, book, shelf } from './fixtures/library';
import { Shelf } from './fixtures/shelf.entity';

describeEachDatabase((engine) => {
  it('leaves inserted objects as they are in the database, however many at once', async () => {
    const { dataSource } = await engine.open(LIBRARY);
    await dataSource.manager.insert(Shelf, shelf('A'));
    const books = ['c', 'a', 'd', 'b'].map((title): Partial<Book> & { id: string } => book(title, 'A'));
    Object.assign(books[2] ?? {}, { state: 'lost', lent: true });
    await dataSource.manager.insert(Book, books);
    expect(books.map(({ titleText, state, lent, kept, summary }) => [titleText, state, lent, kept, summary])).toEqual([
      ['c', 'new', false, true, null],
      ['a', 'new', false, true, null],
      ['d', 'lost', true, true, null],
      ['b', 'new', false, true, null],
    ]);
    for (const inserted of books) expect(await dataSource.manager.findOneByOrFail(Book, { id: inserted.id })).toEqual(inserted);
  });

  it('does the same for saved entities', async () => {
    const { dataSource } = await engine.open(LIBRARY);
    const saved = await dataSource.manager.save(Shelf, [shelf('B'), { ...shelf('A'), count: 4 }]);
    expect(saved.map(({ id, count, version }) => [id, count, version])).toEqual([
      ['shelf-B', 0, 1],
      ['shelf-A', 4, 1],
    ]);
  });
});
