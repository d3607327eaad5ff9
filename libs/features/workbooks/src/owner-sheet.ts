import { Injectable } from '@nestjs/common';
import { ProjectDirectory, ProjectsService, UpdateProjectDto, type ProjectFacts } from '@portfolio/catalogue';
import { OWNERSHIP_LABELS, type Principal } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { wrongField } from '@portfolio/platform/errors';
import { checkedDto } from '@portfolio/platform/http';
import type { CellChanges, SheetColumn, SheetKind, SheetRow } from './sheet-kind';

/** 责任分解: lead and co-operating units of every project, for planners. */
@Injectable()
export class OwnerSheet implements SheetKind {
  readonly kind = 'owners' as const;
  readonly title = '责任分解';
  readonly notes = ['“拟定”的牵头单位改填为另一个单位并导入，即为确认；只确认不改单位的，请到项目库成批确认。', '配合单位有几个的，用顿号“、”隔开，写单位全称。'];

  constructor(
    private readonly projects: ProjectDirectory,
    private readonly editing: ProjectsService,
    private readonly departments: DepartmentDirectory,
  ) {}

  async columns({ districtId }: Principal): Promise<SheetColumn[]> {
    const units = (await this.departments.list(districtId)).map(({ name }) => name);
    return [
      { field: 'code', title: '项目编号', type: 'text', width: 14, locked: true },
      { field: 'name', title: '项目名称', type: 'text', width: 40, locked: true },
      { field: 'ownership', title: '责任落实', type: 'text', width: 10, locked: true },
      { field: 'leadDepartmentId', title: '牵头单位', type: 'choice', width: 28, choices: units, hint: '从下拉列表中选择单位全称。' },
      { field: 'cooperatingDepartmentIds', title: '配合单位', type: 'text', width: 44, hint: '单位全称，几个单位用顿号“、”隔开；没有的留空。' },
      { field: 'demo', title: '数据', type: 'text', width: 10, locked: true },
    ];
  }

  async rows({ districtId }: Principal): Promise<SheetRow[]> {
    const names = new Map((await this.departments.list(districtId)).map(({ id, name }) => [id, name]));
    return (await this.projects.many(districtId)).map((project) => toRow(project, names));
  }

  async write(user: Principal, { key, version }: SheetRow, { leadDepartmentId, cooperatingDepartmentIds }: CellChanges): Promise<{ field: string | null; text: string }[]> {
    const ids = new Map((await this.departments.list(user.districtId)).map(({ id, name }) => [name, id]));
    const values = {
      version,
      ...(leadDepartmentId !== undefined && { leadDepartmentId: leadDepartmentId === null ? null : idOf(ids, leadDepartmentId, 'leadDepartmentId') }),
      ...(cooperatingDepartmentIds !== undefined && {
        cooperatingDepartmentIds: (cooperatingDepartmentIds ?? '').split(/[、，,;；\n]/).map((name) => name.trim()).filter((name) => name !== '').map((name) => idOf(ids, name, 'cooperatingDepartmentIds')),
      }),
    };
    await this.editing.update(user, key, checkedDto(UpdateProjectDto, values));
    return [];
  }
}

function idOf(ids: ReadonlyMap<string, string>, name: string, field: string): string {
  const id = ids.get(name);
  if (id === undefined) throw wrongField(field, `没有名为“${name}”的责任单位，请写单位全称。`);
  return id;
}

function toRow({ id, code, name, ownership, leadDepartmentId, cooperatingDepartmentIds, demo, version }: ProjectFacts, names: ReadonlyMap<string, string>): SheetRow {
  const units = cooperatingDepartmentIds.map((unit) => names.get(unit)).filter((unit): unit is string => unit !== undefined).sort();
  return {
    key: id,
    object: `${code} ${name}`,
    version,
    demo,
    closed: {},
    cells: {
      code,
      name,
      ownership: leadDepartmentId === null ? '未明确' : OWNERSHIP_LABELS[ownership],
      leadDepartmentId: leadDepartmentId === null ? null : (names.get(leadDepartmentId) ?? null),
      cooperatingDepartmentIds: units.length === 0 ? null : units.join('、'),
      demo: demo ? '演示数据' : null,
    },
  };
}
