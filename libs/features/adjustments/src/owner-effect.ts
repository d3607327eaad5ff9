import { Injectable } from '@nestjs/common';
import { ProjectAdjusting, type ProjectFacts } from '@portfolio/catalogue';
import { DepartmentDirectory } from '@portfolio/identity';
import { wrongField } from '@portfolio/platform/errors';
import { change, differing, projectLabel, type AdjustmentEffect, type AdjustmentOrder } from './adjustment-effect';

/** 责任单位变更. */
@Injectable()
export class OwnerEffect {
  constructor(
    private readonly projects: ProjectAdjusting,
    private readonly departments: DepartmentDirectory,
  ) {}

  async apply({ user, content, ground }: AdjustmentOrder, project: ProjectFacts): Promise<AdjustmentEffect> {
    const leadDepartmentId = content.leadDepartmentId ?? null;
    if (leadDepartmentId === null) throw wrongField('leadDepartmentId', '请选择变更后的牵头单位。');
    const cooperating = (content.cooperatingDepartmentIds ?? project.cooperatingDepartmentIds).filter((id) => id !== leadDepartmentId);
    await this.projects.changeOwners(user, project.id, { leadDepartmentId, cooperatingDepartmentIds: cooperating }, ground);
    const names = await this.departments.names([leadDepartmentId, project.leadDepartmentId ?? '', ...cooperating, ...project.cooperatingDepartmentIds].filter((id) => id !== ''));
    const list = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? '').sort().join('、') || null;
    const subject = projectLabel(project);
    const changes = differing([
      change(subject, 'leadDepartmentId', '牵头单位', project.leadDepartmentId === null ? null : (names.get(project.leadDepartmentId) ?? null), names.get(leadDepartmentId) ?? null),
      change(subject, 'cooperatingDepartmentIds', '配合单位', list(project.cooperatingDepartmentIds), list(cooperating)),
    ]);
    return { changes, touched: [project.id], created: [], baselineNumber: null };
  }
}
