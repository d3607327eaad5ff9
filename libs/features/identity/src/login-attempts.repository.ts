import { Injectable } from '@nestjs/common';
import { Database, newId } from '@portfolio/platform/database';
import { LoginAttempt } from './login-attempt.entity';

@Injectable()
export class LoginAttemptsRepository {
  constructor(private readonly database: Database) {}

  find(subjects: readonly string[]): Promise<LoginAttempt[]> {
    return this.database.manager.createQueryBuilder(LoginAttempt, 'attempt').where('attempt.subject IN (:...subjects)', { subjects }).getMany();
  }

  /** Counts one more failure, from one again when the last was before `forgetBefore`; gives the count. Needs a transaction. */
  async countFailure(subject: string, now: string, forgetBefore: string): Promise<number> {
    const { manager } = this.database;
    const fresh = { id: newId(), subject, failures: 0, lastFailedAt: now, lockedUntil: null };
    await manager.createQueryBuilder().insert().into(LoginAttempt).values(fresh).orIgnore().updateEntity(false).execute();
    await manager
      .createQueryBuilder()
      .update(LoginAttempt)
      .set({ failures: () => 'CASE WHEN last_failed_at < :forgetBefore THEN 1 ELSE failures + 1 END', lastFailedAt: now })
      .where('subject = :subject', { subject })
      .setParameters({ forgetBefore })
      .execute();
    return (await manager.findOneByOrFail(LoginAttempt, { subject })).failures;
  }

  async lock(subject: string, until: string): Promise<void> {
    await this.database.manager.update(LoginAttempt, { subject }, { lockedUntil: until });
  }

  async forget(subject: string): Promise<void> {
    await this.database.manager.delete(LoginAttempt, { subject });
  }

  async forgetBefore(instant: string): Promise<void> {
    await this.database.manager.createQueryBuilder().delete().from(LoginAttempt).where('last_failed_at < :instant', { instant }).execute();
  }
}
