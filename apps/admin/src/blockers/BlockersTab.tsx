import type { Blocker, ProjectDetail } from '@portfolio/contracts';
import { listQuery } from '../app/dataProvider';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Section';
import { BlockerLines } from './BlockerLines';
import { RaiseButton } from './RaiseButton';

/** 问题 of one project: what holds it up, open ones first by their deadline. */
export function BlockersTab({ project }: { project: ProjectDetail }) {
  const mayRaise = useMay()('blocker.raise', project) && project.lifecycle !== 'withdrawn';
  const query = useApi<Blocker[]>('/blockers', { query: listQuery({ filter: { projectId: project.id }, sort: { field: 'deadline', order: 'ASC' }, perPage: 200 }) });
  return (
    <Section title="要素问题" aside={mayRaise ? <RaiseButton project={project} /> : undefined}>
      <Loaded query={query}>
        {(blockers) =>
          blockers.length === 0 ? (
            <EmptyState why="这个项目没有要素问题。" next="用地、资金、审批、征拆等需要其他单位解决的，由牵头或配合单位在这里提出。" />
          ) : (
            <BlockerLines blockers={[...blockers].sort((a, b) => Number(isEnded(a)) - Number(isEnded(b)))} without="project" />
          )
        }
      </Loaded>
    </Section>
  );
}

function isEnded({ state }: Blocker): boolean {
  return state === 'closed' || state === 'withdrawn';
}
