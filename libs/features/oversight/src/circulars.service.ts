import { Injectable } from '@nestjs/common';
import type { Circular, CircularLine, Principal } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { toCircular, toCircularLine } from './circular-views';
import type { CircularRow } from './circular.entity';
import { CircularsRepository } from './circulars.repository';

/** Published circulars. */
@Injectable()
export class CircularsService {
  constructor(private readonly repository: CircularsRepository) {}

  async list(user: Principal, list: ListQuery): Promise<Page<CircularLine>> {
    const { rows, total } = await this.repository.page(user.districtId, list);
    const links = await this.links(user.districtId, rows);
    return { rows: rows.map((row) => toCircularLine(row, links(row))), total };
  }

  /** Throws `not_found`. */
  async get(user: Principal, id: string): Promise<Circular> {
    const row = await this.repository.find(user.districtId, id);
    if (row === null) throw new UserError('not_found');
    return toCircular(row, (await this.links(user.districtId, [row]))(row));
  }

  private async links(districtId: string, rows: readonly CircularRow[]) {
    const numbers = await this.repository.numbers(districtId, rows.flatMap(({ correctsId }) => correctsId ?? []));
    const corrections = await this.repository.corrections(districtId, rows.map(({ id }) => id));
    return ({ id, correctsId }: CircularRow) => ({ correctsNumber: correctsId === null ? null : (numbers.get(correctsId) ?? null), corrected: corrections.get(id) ?? null });
  }
}
