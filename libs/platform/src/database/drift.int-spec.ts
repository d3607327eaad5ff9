import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describeEachDatabase } from '../testing';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { schemaDrift } from './drift';
import { LIBRARY, book, shelf } from './fixtures/library';
import { Book } from './fixtures/book.entity';
import { Shelf } from './fixtures/shelf.entity';
import { addColumns, flag, reference, text } from './migration-columns';

@Entity('shelves')
class OtherShelf {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 41 }) code!: string;
}

class ShortBooks1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'books', [text('note', { nullable: true }), flag('signed', { default: true }), reference('twin_id', 'books', { nullable: true })], {
      indices: [['note']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('books', ['note', 'signed', 'twin_id']);
  }
}

describeEachDatabase((engine) => {
  it('finds migrations and entities equal, for every kind of column', async () => {
    const { dataSource } = await engine.open(LIBRARY);
    expect(await schemaDrift(dataSource)).toEqual([]);
  });

  it('names what differs', async () => {
    const { dataSource } = await engine.open({ ...LIBRARY, entities: [OtherShelf] });
    const drift = (await schemaDrift(dataSource)).join('\n');
    expect(drift).toContain('shelves');
    expect(drift).toMatch(/ix_shelves_code/);
  });

  it('finds columns that a migration added and an entity lacks', async () => {
    const { dataSource } = await engine.open({ ...LIBRARY, migrations: [...LIBRARY.migrations, ShortBooks1700000000002] });
    const drift = (await schemaDrift(dataSource)).join('\n');
    expect(drift).toContain('books');
  });

  it('reads back every kind of column as it was written', async () => {
    const { dataSource } = await engine.open(LIBRARY);
    await dataSource.manager.insert(Shelf, shelf('A'));
    const written = { ...book('One', 'A'), summary: '长文本', publishedOn: '2026-11-23', price: '1234567890.1234', lent: true, tags: ['“引号”', "it's"] };
    await dataSource.manager.insert(Book, written);
    expect(await dataSource.manager.findOneByOrFail(Book, { id: 'book-One' })).toEqual({ ...written, sequelOfId: null, state: 'new', kept: true });
    expect(await dataSource.manager.findOneByOrFail(Shelf, { id: 'shelf-A' })).toEqual({ ...shelf('A'), count: 0, version: 1 });
  });
});
