import { Injectable } from '@nestjs/common';
import { ProjectAdjusting, ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import { LIFECYCLE_LABELS, SECTOR_LABELS, type AdjustmentChange } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { wrongField } from '@portfolio/platform/errors';
import { formatChineseDate, partName } from '@portfolio/rules';
import { ScheduleTakeover, type TakenMilestone } from '@portfolio/schedule';
import { change, differing, projectLabel, type AdjustmentEffect, type AdjustmentOrder } from './adjustment-effect';

const NAME_MAX = 400;

/** 拆分, 打包, 新增: which projects carry out which plan items. */
@Injectable()
export class StructureEffect {
  constructor(
    private readonly projects: ProjectAdjusting,
    private readonly directory: ProjectDirectory,
    private readonly departments: DepartmentDirectory,
    private readonly takeover: ScheduleTakeover,
  ) {}

  /**
   * The project goes on with its number, milestones and baselines, so that a split wipes out no lateness; the other parts are new
   * projects of the same programme, and the plan items point to all of them.
   */
  async split({ user, content, ground }: AdjustmentOrder, project: ProjectFacts): Promise<AdjustmentEffect> {
    const parts = content.parts ?? [];
    const named = parts.map((part) => ({ ...part, name: partName(project.name, part.name) }));
    refuseParts(project, content.name ?? null, named.map(({ name }) => name));
    const { programmeId, planItemIds, place } = await this.projects.place(user.districtId, project.id);
    const effect = await this.renamed(user.districtId, project, content.name ?? null);
    if (effect.length > 0) await this.projects.extend(user, project.id, { name: content.name ?? null, planItemIds: [] }, ground);
    const created: string[] = [];
    for (const part of named) {
      const leadDepartmentId = part.leadDepartmentId ?? project.leadDepartmentId;
      const dto = { programmeId, planItemIds, name: part.name, sector: project.sector, place: part.place ?? place, totalInvestment: part.totalInvestment ?? null, leadDepartmentId };
      const id = await this.projects.create(user, dto, { reason: ground, splitFrom: project.id });
      created.push(id);
      effect.push(...(await this.added(user.districtId, id, `从“${projectLabel(project)}”拆出`, { ...dto, planItems: planItemIds.length })));
    }
    return { changes: effect, touched: [project.id, ...created], created, baselineNumber: null };
  }

  /**
   * The project takes over plan items and milestones of the others; those are withdrawn by name and point to it. What is late is late in
   * the project then: packaging is no way round the refusal to re-date it. Demo data and real projects are not mixed.
   */
  async package({ user, content, ground }: AdjustmentOrder, project: ProjectFacts): Promise<AdjustmentEffect> {
    const merged = await this.directory.many(user.districtId, [...new Set(content.mergedProjectIds ?? [])].filter((id) => id !== project.id));
    if (merged.length === 0) throw wrongField('mergedProjectIds', '请至少选择一个并入的项目。');
    const other = merged.find(({ demo }) => demo !== project.demo);
    if (other !== undefined) throw wrongField('mergedProjectIds', `“${other.name}”${other.demo ? '是演示数据，不能并入实际项目' : '是实际项目，不能并入演示数据'}，请重新选择。`);
    const own = await this.projects.place(user.districtId, project.id);
    const items = new Set(own.planItemIds);
    const changes: AdjustmentChange[] = await this.renamed(user.districtId, project, content.name ?? null);
    for (const other of merged) {
      for (const id of (await this.projects.place(user.districtId, other.id)).planItemIds) items.add(id);
      await this.projects.move(user, other.id, 'withdrawn', 'package', `${ground}；并入 ${projectLabel(project)}`, project.id);
      changes.push(change(projectLabel(other), 'lifecycle', '项目阶段', LIFECYCLE_LABELS[other.lifecycle], `${LIFECYCLE_LABELS.withdrawn}（并入 ${projectLabel(project)}）`));
    }
    const { taken, baseline } = await this.takeover.take(user, project, merged, ground);
    changes.push(...taken.map((milestone) => takenOver(milestone, project)));
    if (baseline !== null) {
      changes.push(change(projectLabel(project), 'weightSum', '权重合计', baseline.weightBefore, `${baseline.weight}（各节点原权重相加）`));
      changes.push(change(projectLabel(project), 'baselineNumber', '基线', `第 ${baseline.number - 1} 版`, `第 ${baseline.number} 版（纳入并入的节点，日期和首版基线不变）`));
    }
    await this.projects.extend(user, project.id, { name: content.name ?? null, planItemIds: [...items] }, ground);
    changes.push(...differing([change(projectLabel(project), 'planItems', '对应规划条目', `${own.planItemIds.length} 条`, `${items.size} 条`)]));
    return { changes, touched: [project.id, ...merged.map(({ id }) => id)], created: [], baselineNumber: baseline?.number ?? null };
  }

  /** Also under a programme whose list is closed: that is what the procedure is for. */
  async add({ user, content, ground }: AdjustmentOrder): Promise<AdjustmentEffect> {
    const { programmeId, name } = content;
    if (programmeId == null) throw wrongField('programmeId', '请选择所属重点工程。');
    if (name == null) throw wrongField('name', '请填写项目名称。');
    const planItemIds = content.planItemIds ?? [];
    const dto = { programmeId, name, planItemIds, sector: content.sector ?? null, place: content.place ?? null, totalInvestment: content.totalInvestment ?? null, leadDepartmentId: content.leadDepartmentId ?? null };
    const id = await this.projects.create(user, dto, { reason: ground });
    return { changes: await this.added(user.districtId, id, '新增', { ...dto, planItems: planItemIds.length }), touched: [id], created: [id], baselineNumber: null };
  }

  private async renamed(districtId: string, project: ProjectFacts, name: string | null): Promise<AdjustmentChange[]> {
    const { name: present } = await this.directory.get(districtId, project.id);
    return name === null ? [] : differing([change(projectLabel(project), 'name', '项目名称', present, name)]);
  }

  private async added(districtId: string, id: string, how: string, given: { place: string | null; totalInvestment: string | null; planItems: number }): Promise<AdjustmentChange[]> {
    const project = await this.directory.get(districtId, id);
    const lead = project.leadDepartmentId;
    const unit = lead === null ? null : ((await this.departments.names([lead])).get(lead) ?? null);
    return differing([
      change(project.name, 'project', '项目', null, how),
      change(project.name, 'code', '项目编号', null, project.code),
      change(project.name, 'sector', '领域', null, SECTOR_LABELS[project.sector]),
      change(project.name, 'leadDepartmentId', '牵头单位', null, unit),
      change(project.name, 'place', '建设地点', null, given.place),
      change(project.name, 'totalInvestment', '总投资（万元）', null, given.totalInvestment),
      change(project.name, 'planItems', '对应规划条目', null, given.planItems === 0 ? null : `${given.planItems} 条`),
    ]);
  }
}

function takenOver({ name, from, baselineDate, weight, inBaseline, done }: TakenMilestone, project: ProjectFacts): AdjustmentChange {
  const planned = baselineDate === null ? '未定计划日期' : `计划 ${formatChineseDate(baselineDate)}`;
  return change(`${from.code} ${name}`, 'milestoneProject', '节点并入', projectLabel(from), `${projectLabel(project)}（${[planned, `权重 ${weight}`, ...(inBaseline ? [] : ['未纳入基线']), done ? '已完成' : '未完成'].join('，')}）`);
}

/** A split leaves at least two parts that are told apart by name: the one that goes on counts when it says which part it is. */
function refuseParts(project: ProjectFacts, renamed: string | null, names: readonly string[]): void {
  if (names.length === 0) throw wrongField('parts', '请至少填写一个拆出的项目。');
  const goesOn = renamed ?? project.name;
  if (names.length < 2 && goesOn === project.name) throw wrongField('parts', '拆分后至少应有两个部分：请再填写一个拆出的项目，或者修改本项目名称，写明继续实施的是哪一部分。');
  if (new Set([goesOn, ...names]).size <= names.length) throw wrongField('parts', '拆分后各部分的名称不能相同，请修改。');
  const long = names.find((name) => name.length > NAME_MAX);
  if (long !== undefined) throw wrongField('parts', `“${long.slice(0, 20)}…”连同原项目名称超过 ${NAME_MAX} 个字，请缩短。`);
}
