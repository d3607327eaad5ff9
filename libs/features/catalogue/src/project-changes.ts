import { SECTOR_LABELS, type Sector } from '@portfolio/contracts';
import { wrongField } from '@portfolio/platform/errors';
import type { UpdateProjectDto } from './project.dto';
import type { ProjectFacts } from './project-facts';
import type { Project } from './project.entity';

/** What can be changed of a project, as it is or as it is to be. */
export interface ProjectValues {
  name: string;
  description: string | null;
  place: string | null;
  sector: Sector;
  totalInvestment: string | null;
  leadDepartmentId: string | null;
  cooperatingDepartmentIds: string[];
  responsibleUserId: string | null;
  patronUserId: string | null;
}
export type ProjectField = keyof ProjectValues;

export const PROJECT_FIELD_LABELS: Record<ProjectField, string> = {
  name: '项目名称',
  description: '建设内容',
  place: '建设地点',
  sector: '领域',
  totalInvestment: '总投资（万元）',
  leadDepartmentId: '牵头单位',
  cooperatingDepartmentIds: '配合单位',
  responsibleUserId: '责任人',
  patronUserId: '包联领导',
};

/** What a unit may change of its own projects; the rest is the planner's. */
export const UNIT_FIELDS: readonly ProjectField[] = ['description', 'place', 'totalInvestment'];

export const sectorText = (value: unknown): string | null => SECTOR_LABELS[value as Sector] ?? null;

export function valuesOf(project: Project, facts: ProjectFacts): ProjectValues {
  return {
    name: project.name,
    description: project.description,
    place: project.place,
    sector: project.sector,
    totalInvestment: project.totalInvestment,
    leadDepartmentId: facts.leadDepartmentId,
    cooperatingDepartmentIds: [...facts.cooperatingDepartmentIds].sort(),
    responsibleUserId: facts.responsibleUserId,
    patronUserId: facts.patronUserId,
  };
}

/**
 * The values after the change: a field left out stays, null empties. Throws `invalid_fields` for an empty name or sector.
 * The lead unit is no co-operating unit; a new lead unit takes its own people.
 */
export function changedValues(before: ProjectValues, dto: UpdateProjectDto): ProjectValues {
  if (dto.name === null) throw wrongField('name', '请填写项目名称。');
  if (dto.sector === null) throw wrongField('sector', '请选择领域。');
  const leadDepartmentId = dto.leadDepartmentId === undefined ? before.leadDepartmentId : dto.leadDepartmentId;
  const sameLead = leadDepartmentId === before.leadDepartmentId;
  const cooperating = dto.cooperatingDepartmentIds === undefined ? before.cooperatingDepartmentIds : (dto.cooperatingDepartmentIds ?? []);
  return {
    name: dto.name ?? before.name,
    description: given(dto.description, before.description),
    place: given(dto.place, before.place),
    sector: dto.sector ?? before.sector,
    totalInvestment: given(dto.totalInvestment, before.totalInvestment),
    leadDepartmentId,
    cooperatingDepartmentIds: [...new Set(cooperating)].filter((id) => id !== leadDepartmentId).sort(),
    responsibleUserId: leadDepartmentId === null ? null : given(dto.responsibleUserId, sameLead ? before.responsibleUserId : null),
    patronUserId: leadDepartmentId === null ? null : given(dto.patronUserId, before.patronUserId),
  };
}

/** Names of the fields that differ. */
export function changedFields(before: ProjectValues, after: ProjectValues): ProjectField[] {
  return (Object.keys(PROJECT_FIELD_LABELS) as ProjectField[]).filter((field) => String(before[field] ?? '') !== String(after[field] ?? ''));
}

function given<T>(value: T | undefined, before: T): T {
  return value === undefined ? before : value;
}
