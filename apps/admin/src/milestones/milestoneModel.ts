import { MILESTONE_KIND_LABELS, UNIT_ROLES } from '@portfolio/contracts';
import type { Milestone, MilestoneKind, MilestoneStatus, SessionView } from '@portfolio/contracts';
import { daysBetween, isDone } from '@portfolio/rules';
import { dateWords } from '../ui/dates';

/** What cannot wait; the milestone list opens with these. */
export const PRESSING: readonly MilestoneStatus[] = ['overdue', 'due_soon'];

/** What the dialog edits. Empty inputs give null or an empty text. */
export interface MilestoneForm {
  kind: MilestoneKind;
  name: string | null;
  weight: number | null;
  baselineDate: string | null;
  forecastDate: string | null;
  responsibleUserId: string | null;
}

const DEFAULT_WEIGHT = 10;

/** An empty form, or the milestone's present values. */
export function formOf(milestone: Milestone | null): MilestoneForm {
  if (milestone === null) return { kind: 'other', name: null, weight: DEFAULT_WEIGHT, baselineDate: null, forecastDate: null, responsibleUserId: null };
  const { kind, name, weight, baselineDate, forecastDate, responsibleUserId } = milestone;
  return { kind, name, weight, baselineDate, forecastDate, responsibleUserId };
}

/** Body of POST /milestones. */
export function creationOf(form: MilestoneForm, projectId: string): Record<string, unknown> {
  return { projectId, ...valuesOf(form), baselineDate: dateOf(form.baselineDate), weight: form.weight };
}

/** Body of PUT /milestones/:id. Date and weight of a frozen milestone are not sent: they cannot be changed. */
export function changeOf(form: MilestoneForm, milestone: Pick<Milestone, 'baselineNumber' | 'version'>): Record<string, unknown> {
  const frozen = milestone.baselineNumber > 0;
  return { ...valuesOf(form), ...(!frozen && { baselineDate: dateOf(form.baselineDate), weight: form.weight }), version: milestone.version };
}

function valuesOf({ kind, name, forecastDate, responsibleUserId }: MilestoneForm): Record<string, unknown> {
  return { kind, name: name?.trim() || MILESTONE_KIND_LABELS[kind], forecastDate: dateOf(forecastDate), responsibleUserId: responsibleUserId || null };
}

function dateOf(value: string | null): string | null {
  return value === null || value === '' ? null : value;
}

/** 比首版基线晚 14 天: how far a date is from the first baseline's, which no adjustment takes away; null where there is nothing to say. */
export function firstVarianceWords(firstBaselineDate: string | null, date: string | null): string | null {
  if (firstBaselineDate === null || date === null || firstBaselineDate === date) return null;
  const days = daysBetween(firstBaselineDate, date);
  return `比首版基线${days > 0 ? '晚' : '早'} ${Math.abs(days)} 天`;
}

/** Whom the dialog offers as responsible: nobody, the present one, and oneself when one belongs to a unit. */
export function responsibleChoices(milestone: Milestone | null, user: SessionView['user'] | undefined): { id: string; name: string }[] {
  const present = milestone?.responsibleUserId ?? null;
  const mine = user !== undefined && user.role !== null && UNIT_ROLES.includes(user.role) && user.id !== present;
  return [
    ...(present === null ? [] : [{ id: present, name: milestone?.responsibleUserName ?? '现责任人' }]),
    ...(mine ? [{ id: user.id, name: `${user.displayName}（本人）` }] : []),
  ];
}

/** 晚 21 天 against the baseline in force; 对首版晚 36 天 where an adjustment has made another one since. Null without an expected date. */
export function varianceWords({ slipDays, slipFromFirstDays, baselineNumber }: Pick<Milestone, 'slipDays' | 'slipFromFirstDays' | 'baselineNumber'>): { present: string | null; first: string | null } {
  if (slipDays === null) return { present: null, first: null };
  return { present: lateWords(slipDays), first: baselineNumber > 1 && slipFromFirstDays !== null ? `对首版${lateWords(slipFromFirstDays)}` : null };
}

function lateWords(days: number): string {
  if (days === 0) return '一致';
  return days > 0 ? `晚 ${days} 天` : `早 ${-days} 天`;
}

/** What the frozen baseline holds, and apart from it what was added since (未入基线); before the freeze all is one draft. */
export function byBaseline(milestones: readonly Milestone[], { baselineNumber }: { baselineNumber: number }): { counted: Milestone[]; outside: Milestone[] } {
  const isOutside = (milestone: Milestone) => baselineNumber > 0 && milestone.baselineNumber === 0;
  return { counted: milestones.filter((milestone) => !isOutside(milestone)), outside: milestones.filter(isOutside) };
}

/** 共 10 个节点，已完成 4 个，逾期 1 个，权重合计 100: of the milestones that count. */
export function summaryWords(milestones: readonly Milestone[], today: string): string {
  const done = milestones.filter((milestone) => isDone(milestone, today)).length;
  const late = milestones.filter(({ status }) => status === 'overdue').length;
  const weight = milestones.reduce((sum, milestone) => sum + milestone.weight, 0);
  return [`共 ${milestones.length} 个节点`, `已完成 ${done} 个`, ...(late > 0 ? [`逾期 ${late} 个`] : []), `权重合计 ${weight}`].join('，');
}

/** The order on the screen laid over the present milestones: known ones as arranged, new ones at the end, removed ones gone. */
export function arranged(order: readonly string[], milestones: readonly Milestone[]): Milestone[] {
  const place = new Map(order.map((id, index) => [id, index]));
  return milestones.toSorted((a, b) => (place.get(a.id) ?? order.length) - (place.get(b.id) ?? order.length));
}

/** The ids with one moved a place up (−1) or down (+1); unchanged at either end. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const others = ids.filter((other) => other !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

/** 首版 2026年11月30日, where an adjustment has moved the date since. */
export function firstWords({ firstBaselineDate, baselineDate }: Pick<Milestone, 'firstBaselineDate' | 'baselineDate'>): string | null {
  return firstBaselineDate === null || firstBaselineDate === baselineDate ? null : `首版 ${dateWords(firstBaselineDate)}`;
}
