import type { AdjustedMilestone, AdjustmentKind, Milestone, ProjectDetail, SplitPart } from '@portfolio/contracts';

/** What the dialog edits. Empty inputs give null or an empty text. */
export interface RequestForm {
  reason: string | null;
  documentNumber: string | null;
  dates: Record<string, string | null>;
  weights: Record<string, number | null>;
  /** Milestones in no baseline that are to be taken in. */
  taken: Record<string, boolean>;
  beyondPlanReason: string | null;
  leadDepartmentId: string | null;
  cooperatingDepartmentIds: string[];
  parts: Partial<Record<keyof SplitPart, string | null>>[];
  mergedProjectIds: string[];
  name: string | null;
  programmeId: string | null;
  place: string | null;
  totalInvestment: string | null;
}

/** The form as the dialog opens: everything that is known is filled in. */
export function formOf(kind: AdjustmentKind, project: ProjectDetail | null, milestones: readonly Milestone[]): Partial<RequestForm> {
  const given: Partial<RequestForm> = {
    dates: Object.fromEntries(milestones.map(({ id, baselineDate }) => [id, baselineDate])),
    weights: Object.fromEntries(milestones.map(({ id, weight }) => [id, weight])),
    taken: {},
  };
  if (kind === 'owner' && project !== null) return { leadDepartmentId: project.leadDepartmentId, cooperatingDepartmentIds: project.cooperatingDepartmentIds };
  if (kind === 'split' && project !== null) return { name: project.name, parts: [{ name: '', place: project.place, leadDepartmentId: project.leadDepartmentId }] };
  if (kind === 'package' && project !== null) return { name: project.name, mergedProjectIds: [] };
  return kind === 'reschedule' || kind === 'resume' ? given : {};
}

/** Body of POST /adjustments: only what differs from what is there. */
export function requestOf(kind: AdjustmentKind, form: Partial<RequestForm>, project: ProjectDetail | null, milestones: readonly Milestone[]): Record<string, unknown> {
  const common = { kind, projectId: project?.id ?? null, reason: text(form.reason) ?? '', documentNumber: text(form.documentNumber) };
  switch (kind) {
    case 'reschedule':
    case 'resume': {
      const adjusted = adjustedOf(form, milestones);
      return adjusted.length === 0 ? common : { ...common, milestones: adjusted, beyondPlanReason: text(form.beyondPlanReason) };
    }
    case 'owner':
      return { ...common, leadDepartmentId: form.leadDepartmentId ?? null, cooperatingDepartmentIds: form.cooperatingDepartmentIds ?? [] };
    case 'split':
      return { ...common, name: renamed(form, project), parts: (form.parts ?? []).map((part) => ({ name: text(part.name) ?? '', place: text(part.place), totalInvestment: text(part.totalInvestment), leadDepartmentId: text(part.leadDepartmentId) })) };
    case 'package':
      return { ...common, name: renamed(form, project), mergedProjectIds: form.mergedProjectIds ?? [] };
    case 'add':
      return { ...common, name: text(form.name), programmeId: form.programmeId ?? null, place: text(form.place), totalInvestment: text(form.totalInvestment), leadDepartmentId: form.leadDepartmentId ?? null };
    default:
      return common;
  }
}

function adjustedOf({ dates = {}, weights = {}, taken = {} }: Partial<RequestForm>, milestones: readonly Milestone[]): AdjustedMilestone[] {
  return milestones.flatMap(({ id, baselineDate, weight, baselineNumber }) => {
    const [date, share] = [text(dates[id]) ?? baselineDate, weights[id] ?? weight];
    const changed = baselineNumber >= 1 ? date !== baselineDate || share !== weight : taken[id] === true;
    return changed && date !== null ? [{ milestoneId: id, baselineDate: date, weight: share }] : [];
  });
}

/** Sum of the weights in the baseline in force, and in the next one as the form has it. */
export function weightsOf(form: Partial<Pick<RequestForm, 'weights' | 'taken'>>, milestones: readonly Milestone[]): { before: number; after: number } {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const frozen = milestones.filter(({ baselineNumber }) => baselineNumber >= 1);
  const entering = milestones.filter(({ id, baselineNumber }) => baselineNumber >= 1 || form.taken?.[id] === true);
  return { before: sum(frozen.map(({ weight }) => weight)), after: sum(entering.map(({ id, weight }) => form.weights?.[id] ?? weight)) };
}

function renamed({ name }: Partial<RequestForm>, project: ProjectDetail | null): string | null {
  const given = text(name);
  return given === project?.name ? null : given;
}

function text(value: string | null | undefined): string | null {
  return value == null || value.trim() === '' ? null : value.trim();
}
