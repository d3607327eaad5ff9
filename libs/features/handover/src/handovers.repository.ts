import { Injectable } from '@nestjs/common';
import { HANDOVER_STATES, OPEN_HANDOVER_STATES } from '@portfolio/contracts';
import { Database, applyList, contains, eq, isTrue, isUniqueViolation, oneOf, readRawPage, updateVersioned, type ListQuery, type Page } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { HandoverRow } from './handover.entity';

/** A handover with the names in it, as plain columns. */
export type HandoverLine = Omit<HandoverRow, 'districtId' | 'openKey' | 'items' | 'demo' | 'disablesAccount'> & {
  demo: boolean | number;
  disablesAccount: boolean | number;
  fromName: string;
  toName: string;
  departmentName: string;
};

/** Whose handovers: those of the unit, or those that name the person; of all when both are null. */
export interface HandoverReader {
  districtId: string;
  departmentId: string | null;
  userId: string | null;
}

export type HandoverChanges = Partial<Omit<HandoverRow, 'id' | 'districtId' | 'departmentId' | 'fromUserId' | 'version'>>;

const COLUMNS = [
  'id', 'departmentId', 'fromUserId', 'fromRole', 'toUserId', 'reason', 'disablesAccount', 'state', 'preparedById', 'preparedBy', 'preparedAt', 'signedById', 'signedBy', 'signedAt',
  'onBehalfReason', 'receivedAt', 'cancelledBy', 'cancelledAt', 'cancelReason', 'movedCount', 'demo', 'version',
] as const satisfies readonly (keyof HandoverRow)[];

@Injectable()
export class HandoversRepository {
  constructor(private readonly database: Database) {}

  page(reader: HandoverReader, list: ListQuery): Promise<Page<HandoverLine>> {
    const query = applyList(this.lines(reader), list, {
      sorts: { preparedAt: 'row.preparedAt', receivedAt: 'row.receivedAt', state: 'row.state', fromName: 'giver.displayName', departmentName: 'department.code' },
      filters: {
        id: eq('row.id'),
        state: oneOf('row.state', HANDOVER_STATES),
        open: isTrue(`row.state IN (${OPEN_HANDOVER_STATES.map((state) => `'${state}'`).join(', ')})`),
        departmentId: eq('row.departmentId'),
        fromUserId: eq('row.fromUserId'),
        toUserId: eq('row.toUserId'),
        q: contains(['giver.displayName', 'taker.displayName', 'department.name']),
      },
      defaultSort: ['preparedAt', 'DESC'],
    });
    return readRawPage<HandoverLine>(query);
  }

  async find(reader: HandoverReader, id: string): Promise<HandoverLine | null> {
    return (await this.lines(reader).andWhere('row.id = :id', { id }).getRawOne<HandoverLine>()) ?? null;
  }

  async itemsOf(id: string): Promise<HandoverRow['items']> {
    return (await this.database.manager.findOneBy(HandoverRow, { id }))?.items ?? null;
  }

  /** Throws `handover_open` when the person has one that is open. */
  async insert(row: HandoverRow, name: string): Promise<void> {
    try {
      await this.database.manager.insert(HandoverRow, row);
    } catch (error) {
      if (isUniqueViolation(error)) throw new UserError('handover_open', { name });
      throw error;
    }
  }

  update(at: { id: string; version: number }, changes: HandoverChanges, present: () => Promise<unknown>): Promise<HandoverRow> {
    return updateVersioned(this.database.manager, HandoverRow, at, changes, present);
  }

  private lines({ districtId, departmentId, userId }: HandoverReader) {
    const query = this.database.manager
      .createQueryBuilder(HandoverRow, 'row')
      .innerJoin('users', 'giver', 'giver.id = row.fromUserId')
      .innerJoin('users', 'taker', 'taker.id = row.toUserId')
      .innerJoin('departments', 'department', 'department.id = row.departmentId')
      .select('giver.displayName', 'fromName')
      .addSelect('taker.displayName', 'toName')
      .addSelect('department.name', 'departmentName')
      .where('row.districtId = :districtId', { districtId });
    if (departmentId !== null) query.andWhere('row.departmentId = :departmentId', { departmentId });
    if (userId !== null) query.andWhere('(row.fromUserId = :userId OR row.toUserId = :userId)', { userId });
    for (const column of COLUMNS) query.addSelect(`row.${column}`, column);
    return query;
  }
}
