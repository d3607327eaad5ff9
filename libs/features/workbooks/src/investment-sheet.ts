import { Injectable } from '@nestjs/common';
import { ProjectDirectory, ProjectsService, UpdateProjectDto } from '@portfolio/catalogue';
import type { Principal } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { checkedDto } from '@portfolio/platform/http';
import { canonical } from './cell-values';
import type { CellChanges, SheetColumn, SheetKind, SheetRow } from './sheet-kind';

const COLUMNS: SheetColumn[] = [
  { field: 'code', title: '项目编号', type: 'text', width: 14, locked: true },
  { field: 'name', title: '项目名称', type: 'text', width: 40, locked: true },
  { field: 'lead', title: '牵头单位', type: 'text', width: 26, locked: true },
  { field: 'totalInvestment', title: '总投资（万元）', type: 'money', width: 16, hint: '批复或估算的总投资，单位万元，最多 4 位小数；没有依据的留空，不填 0。' },
  { field: 'demo', title: '数据', type: 'text', width: 10, locked: true },
];

/** 总投资 of every project the user may edit. */
@Injectable()
export class InvestmentSheet implements SheetKind {
  readonly kind = 'investments' as const;
  readonly title = '总投资';
  readonly notes = ['各期完成投资在“进展填报”表格里填，累计由系统相加，这里不填。'];

  constructor(
    private readonly projects: ProjectDirectory,
    private readonly editing: ProjectsService,
    private readonly departments: DepartmentDirectory,
  ) {}

  columns(): Promise<SheetColumn[]> {
    return Promise.resolve(COLUMNS);
  }

  async rows(user: Principal): Promise<SheetRow[]> {
    const names = new Map((await this.departments.list(user.districtId)).map(({ id, name }) => [id, name]));
    const mine = (await this.projects.many(user.districtId)).filter((project) => this.projects.may(user, 'project.edit', project));
    return mine.map(({ id, code, name, leadDepartmentId, totalInvestment, demo, version }) => ({
      key: id,
      object: `${code} ${name}`,
      version,
      demo,
      closed: {},
      cells: { code, name, lead: names.get(leadDepartmentId ?? '') ?? null, totalInvestment: totalInvestment === null ? null : canonical(totalInvestment), demo: demo ? '演示数据' : null },
    }));
  }

  async write(user: Principal, { key, version }: SheetRow, changes: CellChanges): Promise<{ field: string | null; text: string }[]> {
    await this.editing.update(user, key, checkedDto(UpdateProjectDto, { ...changes, version }));
    return [];
  }
}
