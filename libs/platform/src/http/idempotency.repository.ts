import { Injectable } from '@nestjs/common';
import { Database, newId } from '../database';
import { IdempotencyKey } from './idempotency.entity';

@Injectable()
export class IdempotencyRepository {
  constructor(private readonly database: Database) {}

  /** Claims the key for this transaction, or gives the row that holds it. A second caller waits for the first to commit. */
  async claim(row: Pick<IdempotencyKey, 'userId' | 'key' | 'requestHash' | 'createdAt'>): Promise<IdempotencyKey | null> {
    const manager = this.database.manager;
    const id = newId();
    await manager.createQueryBuilder().insert().into(IdempotencyKey).values({ ...row, id, status: 0, answer: 'null' }).orIgnore().execute();
    const held = await manager.findOneByOrFail(IdempotencyKey, { userId: row.userId, key: row.key });
    return held.id === id ? null : held;
  }

  async keep(userId: string, key: string, status: number, answer: string): Promise<void> {
    await this.database.manager.update(IdempotencyKey, { userId, key }, { status, answer });
  }

  /** Forgets keys older than the given instant. */
  async forgetBefore(instant: string): Promise<void> {
    await this.database.manager.createQueryBuilder().delete().from(IdempotencyKey).where('created_at < :instant', { instant }).execute();
  }
}
