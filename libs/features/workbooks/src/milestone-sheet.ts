import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import { MILESTONE_KIND_LABELS, MILESTONE_STATUS_LABELS, type Milestone, type Principal } from '@portfolio/contracts';
import { checkedDto } from '@portfolio/platform/http';
import { MilestonesService, ScheduleFacts, UpdateMilestoneDto } from '@portfolio/schedule';
import type { CellChanges, SheetColumn, SheetKind, SheetRow } from './sheet-kind';

const FROZEN = '已冻结在基线中，不能直接修改。确需变更的，请办理调整申请。';
const DONE = '节点已完成，不能修改；登记有误的请规划管理员撤销后再改。';
const CHUNK = 1000;

const COLUMNS: SheetColumn[] = [
  { field: 'projectCode', title: '项目编号', type: 'text', width: 14, locked: true },
  { field: 'projectName', title: '项目名称', type: 'text', width: 30, locked: true },
  { field: 'lead', title: '牵头单位', type: 'text', width: 20, locked: true },
  { field: 'kind', title: '类别', type: 'text', width: 10, locked: true },
  { field: 'name', title: '节点名称', type: 'text', width: 22, hint: '未冻结基线的节点可以改名。' },
  { field: 'weight', title: '权重', type: 'number', width: 8, hint: '1 到 1000 的整数；基线冻结后不能改。' },
  { field: 'baselineDate', title: '计划日期', type: 'date', width: 13, hint: '例如 2026-11-23；基线冻结后不能改。' },
  { field: 'forecastDate', title: '预计完成日期', type: 'date', width: 13, hint: '按目前情况预计哪天完成，不早于今天。改预计日期不改变是否逾期。' },
  { field: 'status', title: '状态', type: 'text', width: 12, locked: true },
  { field: 'demo', title: '数据', type: 'text', width: 10, locked: true },
];

/** 节点 of every project the user may plan: a department's own, or all of the district's. */
@Injectable()
export class MilestoneSheet implements SheetKind {
  readonly kind = 'milestones' as const;
  readonly title = '节点';
  readonly notes = ['节点冻结进基线以后，名称、权重和计划日期只能通过调整申请变更；预计完成日期随时可改，每次改动都留有记录。', '登记完成、增加和删除节点请在项目页面办理。'];

  constructor(
    private readonly schedule: ScheduleFacts,
    private readonly milestones: MilestonesService,
    private readonly projects: ProjectDirectory,
  ) {}

  columns(): Promise<SheetColumn[]> {
    return Promise.resolve(COLUMNS);
  }

  async rows(user: Principal): Promise<SheetRow[]> {
    const mine = new Set((await this.projects.many(user.districtId)).filter((project) => this.projects.may(user, 'milestone.edit', project)).map(({ id }) => id));
    const filter = user.departmentId === null ? {} : { unitId: user.departmentId };
    const found: Milestone[] = [];
    for (;;) {
      const { rows, total } = await this.schedule.list(user.districtId, { sort: ['projectCode', 'ASC'], offset: found.length, limit: CHUNK, filter });
      found.push(...rows);
      if (rows.length < CHUNK || found.length >= total) break;
    }
    return found.filter(({ projectId }) => mine.has(projectId)).map(toRow);
  }

  async write(user: Principal, { key, version }: SheetRow, changes: CellChanges): Promise<{ field: string | null; text: string }[]> {
    const { weight, ...rest } = changes;
    const values = { ...rest, version, ...(weight !== undefined && { weight: weight === null ? null : Number(weight) }) };
    await this.milestones.update(user, key, checkedDto(UpdateMilestoneDto, values));
    return [];
  }
}

function toRow({ id, projectCode, projectName, leadDepartmentName, kind, name, weight, baselineDate, baselineNumber, forecastDate, actualDate, status, demo, version }: Milestone): SheetRow {
  const frozen: Record<string, string> = baselineNumber >= 1 ? { name: FROZEN, weight: FROZEN, baselineDate: FROZEN } : {};
  return {
    key: id,
    object: `${projectCode} ${name}`,
    version,
    demo,
    closed: actualDate === null ? frozen : { name: DONE, weight: DONE, baselineDate: DONE, forecastDate: DONE },
    cells: {
      projectCode,
      projectName,
      lead: leadDepartmentName,
      kind: MILESTONE_KIND_LABELS[kind],
      name,
      weight: String(weight),
      baselineDate,
      forecastDate,
      status: MILESTONE_STATUS_LABELS[status],
      demo: demo ? '演示数据' : null,
    },
  };
}
