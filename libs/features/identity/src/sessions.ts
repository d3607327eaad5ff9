import { Injectable } from '@nestjs/common';
import type { Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { newToken, tokenHash } from './session-token';
import { SessionsRepository } from './sessions.repository';

/** A session without a request for two hours is over: a long meeting, or a computer left alone. */
export const SESSION_IDLE_MS = 2 * 3_600_000;
/** Nobody stays logged in longer than a working day: twelve hours. */
export const SESSION_LIFETIME_MS = 12 * 3_600_000;
/** How exactly the last request is kept. */
const TOUCH_EVERY_MS = 60_000;

export interface OpenSession {
  id: string;
  principal: Principal;
  mustChangePassword: boolean;
}

/** Logins in force, kept in the database: ending one takes effect at once in every process. */
@Injectable()
export class Sessions {
  private readonly touching = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly repository: SessionsRepository,
    private readonly clock: Clock,
  ) {}

  /** Opens a session and gives its token, which is kept nowhere else. Sweeps away those that are over. */
  async open(userId: string, address: string | null): Promise<string> {
    const token = newToken();
    const now = this.clock.now().getTime();
    await this.repository.sweep(iso(now), iso(now - SESSION_IDLE_MS));
    await this.repository.insert({
      id: newId(),
      userId,
      tokenHash: tokenHash(token),
      address: address === null ? null : address.slice(0, 64),
      createdAt: iso(now),
      lastSeenAt: iso(now),
      expiresAt: iso(now + SESSION_LIFETIME_MS),
    });
    return token;
  }

  /** The session of a token; null when there is none, it is over, or its account is out of use. */
  async resolve(token: string): Promise<OpenSession | null> {
    const row = await this.repository.find(tokenHash(token));
    if (row === null) return null;
    const now = this.clock.now().getTime();
    const idle = now - Date.parse(row.lastSeenAt);
    if (idle >= SESSION_IDLE_MS || now >= Date.parse(row.expiresAt)) return null;
    if (idle >= TOUCH_EVERY_MS) this.touch(row.sessionId, iso(now));
    const { sessionId, userId, username, displayName, role, departmentId, districtId } = row;
    return { id: sessionId, principal: { userId, username, displayName, role, departmentId, districtId }, mustChangePassword: Boolean(row.mustChangePassword) };
  }

  end(session: Pick<OpenSession, 'id'>): Promise<void> {
    return this.repository.end(session.id);
  }

  /** Does not hold up the request: on SQLite a write waits for the transaction before it. */
  private touch(id: string, now: string): void {
    if (this.touching.has(id)) return;
    this.touching.add(id);
    this.database.afterCommit(async () => {
      try {
        await this.repository.touch(id, now);
      } finally {
        this.touching.delete(id);
      }
    });
  }
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
