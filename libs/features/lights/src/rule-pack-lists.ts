import { Injectable } from '@nestjs/common';
import type { RulePack } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { RulePacks } from './rule-packs';

const STATE_ORDER = { in_force: 0, planned: 1, ready: 2, past: 3 };
const SORTS = ['id', 'code', 'number', 'name', 'state', 'createdAt'] as const;
const FILTERS = ['id', 'code', 'state', 'preset'] as const;

/** The packs as a list request asks for them: few enough to be sorted here. */
@Injectable()
export class RulePackLists {
  constructor(private readonly packs: RulePacks) {}

  async page(districtId: string, { sort, filter, offset, limit }: ListQuery): Promise<Page<RulePack>> {
    const unknown = Object.keys(filter).find((field) => !FILTERS.some((known) => known === field));
    if (unknown !== undefined) throw new UserError('unknown_filter_field', { field: unknown });
    const field = SORTS.find((known) => known === (sort?.[0] ?? 'state'));
    if (field === undefined) throw new UserError('unknown_sort_field', { field: sort?.[0] ?? '' });
    const matches = (pack: RulePack) => FILTERS.every((name) => !(name in filter) || (Array.isArray(filter[name]) ? filter[name] : [filter[name]]).includes(pack[name]));
    const rows = (await this.packs.all(districtId)).filter(matches);
    const key = (pack: RulePack) => (field === 'state' ? STATE_ORDER[pack.state] : (pack[field] ?? ''));
    const direction = sort?.[1] === 'DESC' ? -1 : 1;
    rows.sort((a, b) => direction * compare(key(a), key(b)) || compare(a.id, b.id));
    return { rows: rows.slice(offset, offset + limit), total: rows.length };
  }
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
