import type { CircularFigures, CircularMilestone, CircularOrder, CircularUnit, Ratio } from '@portfolio/contracts';
import { ratio } from './ratio';

export interface CircularRows {
  milestones: readonly Pick<CircularMilestone, 'departmentId' | 'departmentName' | 'ownership' | 'dueInPeriod' | 'outcome'>[];
  orders: readonly Pick<CircularOrder, 'departmentId' | 'departmentName' | 'closed'>[];
  /** By unit; null while there are no filings. */
  filings: Readonly<Record<string, Ratio>> | null;
}

/**
 * 督查通报: departments compared by 准点率, 填报及时率 and 督办办结率. Every figure is a count over the rows it comes with; a unit with
 * nothing to be measured by is named without a place. Equal rows give equal figures in an order that no locale changes.
 */
export function circularFigures(rows: CircularRows): CircularFigures {
  const units = unitsOf(rows).map(({ departmentId, departmentName }) => unitLine(rows, departmentId, departmentName));
  const filings = rows.filings === null ? null : sum(Object.values(rows.filings));
  return {
    onTime: onTimeOf(rows.milestones),
    filings,
    orders: ordersOf(rows.orders),
    overdue: rows.milestones.filter(isOverdue).length,
    units: ranked(units),
  };
}

/** Positive when `a` is the better rate; those out of 0 come last. Compared by cross product: no rounding makes two rates equal. */
export function compareRates(a: Ratio, b: Ratio): number {
  if (a.of === 0 || b.of === 0) return Math.sign(a.of) - Math.sign(b.of);
  return a.n * b.of - b.n * a.of;
}

function unitLine({ milestones, orders, filings }: CircularRows, departmentId: string | null, departmentName: string): Omit<CircularUnit, 'rank'> {
  const own = milestones.filter((milestone) => milestone.departmentId === departmentId);
  return {
    departmentId,
    departmentName,
    onTime: onTimeOf(own),
    proposed: own.filter(({ dueInPeriod, ownership }) => dueInPeriod && ownership === 'proposed').length,
    filings: filings === null ? null : departmentId === null ? ratio(0, 0) : (filings[departmentId] ?? ratio(0, 0)),
    orders: ordersOf(orders.filter((order) => order.departmentId === departmentId)),
    overdue: own.filter(isOverdue).length,
  };
}

/** Best rate first; equal rates share a place and the next one is left free (1, 1, 3). */
function ranked(units: readonly Omit<CircularUnit, 'rank'>[]): CircularUnit[] {
  const sorted = [...units].sort((a, b) => compareRates(b.onTime, a.onTime) || b.onTime.of - a.onTime.of || compareText(a.departmentName, b.departmentName));
  return sorted.map((unit) => ({
    ...unit,
    rank: unit.onTime.of === 0 ? null : 1 + sorted.findIndex(({ onTime }) => compareRates(onTime, unit.onTime) === 0),
  }));
}

function unitsOf({ milestones, orders }: CircularRows): { departmentId: string | null; departmentName: string }[] {
  const units = new Map<string | null, string>();
  for (const { departmentId, departmentName } of [...milestones, ...orders]) units.set(departmentId, departmentName);
  return [...units].map(([departmentId, departmentName]) => ({ departmentId, departmentName }));
}

function onTimeOf(milestones: CircularRows['milestones']): Ratio {
  const due = milestones.filter(({ dueInPeriod }) => dueInPeriod);
  return ratio(due.filter(({ outcome }) => outcome === 'on_time').length, due.length);
}

function ordersOf(orders: CircularRows['orders']): Ratio {
  return ratio(orders.filter(({ closed }) => closed).length, orders.length);
}

function isOverdue({ outcome }: { outcome: CircularMilestone['outcome'] }): boolean {
  return outcome === 'overdue';
}

function sum(ratios: readonly Ratio[]): Ratio {
  return ratios.reduce((total, { n, of }) => ratio(total.n + n, total.of + of), ratio(0, 0));
}

/** By code point, not by locale: the order must not depend on the machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
