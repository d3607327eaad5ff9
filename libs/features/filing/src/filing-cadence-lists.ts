import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import type { FilingCadenceLine, Principal } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { cadenceOf } from './cadence';
import { FilingCadencesRepository } from './filing-cadences.repository';

const FILTERS = ['id', 'kind', 'source', 'lifecycle', 'departmentId', 'demo'] as const;
const SORTS = ['projectCode', 'projectName', 'departmentName', 'kind', 'lifecycle'] as const;

/** How often each project is asked. What the stage says is nowhere stored, so the lines are made here. */
@Injectable()
export class FilingCadenceLists {
  constructor(
    private readonly projects: ProjectDirectory,
    private readonly cadences: FilingCadencesRepository,
    private readonly departments: DepartmentDirectory,
  ) {}

  /** Filters: `kind` (`never` where it is not asked), `source, lifecycle, departmentId, q, demo, id`; sorts: `projectCode` (default), `projectName, departmentName, kind, lifecycle`. */
  async page(user: Principal, { filter, sort, offset, limit }: ListQuery): Promise<Page<FilingCadenceLine>> {
    const unknown = Object.keys(filter).find((field) => field !== 'q' && !FILTERS.some((known) => known === field));
    if (unknown !== undefined) throw new UserError('unknown_filter_field', { field: unknown });
    const by = SORTS.find((known) => known === (sort?.[0] ?? 'projectCode'));
    if (by === undefined) throw new UserError('unknown_sort_field', { field: sort?.[0] ?? '' });
    const direction = sort?.[1] === 'DESC' ? -1 : 1;
    const lines = (await this.lines(user.districtId)).filter((line) => matches(line, filter));
    lines.sort((a, b) => direction * compare(a[by] ?? '', b[by] ?? '') || compare(a.projectCode, b.projectCode));
    return { rows: lines.slice(offset, offset + limit), total: lines.length };
  }

  private async lines(districtId: string): Promise<FilingCadenceLine[]> {
    const projects = await this.projects.many(districtId);
    const planned = new Map((await this.cadences.all(districtId)).map((row) => [row.projectId, row]));
    const units = await this.departments.names(projects.flatMap(({ leadDepartmentId }) => leadDepartmentId ?? []));
    return projects.map((project) => {
      const { id, code, name, lifecycle, leadDepartmentId, demo } = project;
      const unit = leadDepartmentId === null ? null : (units.get(leadDepartmentId) ?? null);
      return { ...cadenceOf(project, planned.get(id) ?? null), id, projectCode: code, projectName: name, lifecycle, departmentId: leadDepartmentId, departmentName: unit, demo };
    });
  }
}

function matches(line: FilingCadenceLine, { q, ...filter }: ListQuery['filter']): boolean {
  const words = typeof q === 'string' ? q.trim() : '';
  if (words !== '' && !`${line.projectCode} ${line.projectName} ${line.departmentName ?? ''}`.includes(words)) return false;
  return FILTERS.every((field) => {
    const asked: unknown = filter[field];
    if (asked === undefined) return true;
    const value = field === 'kind' ? (line.kind ?? 'never') : line[field];
    return (Array.isArray(asked) ? asked : [asked]).includes(value);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
