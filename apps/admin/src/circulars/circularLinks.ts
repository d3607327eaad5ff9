import type { CircularContent } from '@portfolio/contracts';

/** Addresses of what the circular's tables name: projects by code, orders by number. */
export function linksIn({ milestones, orders }: Pick<CircularContent, 'milestones' | 'orders'>): ReadonlyMap<string, string> {
  return new Map([
    ...milestones.map(({ projectCode, projectId }): [string, string] => [projectCode, `/projects/${projectId}/show`]),
    ...orders.map(({ number, orderId }): [string, string] => [number, `/supervision-orders/${orderId}/show`]),
  ]);
}
