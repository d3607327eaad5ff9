import { Injectable } from '@nestjs/common';
import { AUDIT_ACTIONS } from '@portfolio/contracts';
import { Database, applyList, contains, eq, insertMany, oneOf, readPage, type ListQuery, type Page } from '@portfolio/platform/database';
import { AuditEntry } from './audit-entry.entity';

/** An object that entries tell about. */
export interface AuditedObject {
  objectType: string;
  objectId: string;
}

/** Ids in one statement; both databases limit parameters. */
const CHUNK = 500;

@Injectable()
export class AuditEntriesRepository {
  constructor(private readonly database: Database) {}

  /** Whether this code runs inside a transaction. */
  inTransaction(): boolean {
    return this.database.manager.queryRunner?.isTransactionActive === true;
  }

  insert(entries: readonly AuditEntry[]): Promise<void> {
    return insertMany(this.database.manager, AuditEntry, entries);
  }

  /** `from` inclusive and `until` exclusive are instants. Entries of no district belong to every one. */
  page(districtId: string, list: ListQuery, span: { from: string | null; until: string | null }): Promise<Page<AuditEntry>> {
    const query = this.visible(districtId);
    if (span.from !== null) query.andWhere('entry.at >= :from', { from: span.from });
    if (span.until !== null) query.andWhere('entry.at < :until', { until: span.until });
    applyList(query, list, {
      sorts: { id: 'entry.id', at: 'entry.at', actorName: 'entry.actorName', action: 'entry.action', objectType: 'entry.objectType' },
      filters: {
        id: eq('entry.id'),
        objectType: eq('entry.objectType'),
        objectId: eq('entry.objectId'),
        actorId: eq('entry.actorId'),
        action: oneOf('entry.action', AUDIT_ACTIONS),
        q: contains(['entry.objectLabel', 'entry.actorName', 'entry.reason']),
      },
      defaultSort: ['at', 'DESC'],
    });
    return readPage(query);
  }

  find(districtId: string, id: string): Promise<AuditEntry | null> {
    return this.visible(districtId).andWhere('entry.id = :id', { id }).getOne();
  }

  /** Newest first. */
  async ofObjects(objects: readonly AuditedObject[], limit: number): Promise<AuditEntry[]> {
    const found: AuditEntry[] = [];
    for (const [objectType, ids] of idsByType(objects)) {
      for (let at = 0; at < ids.length; at += CHUNK) {
        const chunk = await this.database.manager
          .createQueryBuilder(AuditEntry, 'entry')
          .where('entry.objectType = :objectType AND entry.objectId IN (:...ids)', { objectType, ids: ids.slice(at, at + CHUNK) })
          .orderBy('entry.at', 'DESC')
          .addOrderBy('entry.id', 'DESC')
          .limit(limit)
          .getMany();
        found.push(...chunk);
      }
    }
    return found.sort(newestFirst).slice(0, limit);
  }

  private visible(districtId: string) {
    return this.database.manager
      .createQueryBuilder(AuditEntry, 'entry')
      .where('(entry.districtId = :districtId OR entry.districtId IS NULL)', { districtId });
  }
}

function idsByType(objects: readonly AuditedObject[]): Map<string, string[]> {
  const types = new Map<string, Set<string>>();
  for (const { objectType, objectId } of objects) types.set(objectType, (types.get(objectType) ?? new Set()).add(objectId));
  return new Map([...types].map(([type, ids]) => [type, [...ids]]));
}

function newestFirst(a: AuditEntry, b: AuditEntry): number {
  return compare(b.at, a.at) || compare(b.id, a.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
