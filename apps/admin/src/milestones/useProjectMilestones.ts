import type { Milestone } from '@portfolio/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { listQuery } from '../app/dataProvider';
import { useApi } from '../app/useApi';

/** All milestones of one project in their order. */
export function useProjectMilestones(projectId: string): UseQueryResult<Milestone[]> {
  return useApi<Milestone[]>('/milestones', { query: listQuery({ filter: { projectId }, sort: { field: 'sequence', order: 'ASC' }, perPage: 200 }) });
}
