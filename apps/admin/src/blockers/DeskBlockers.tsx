import type { Blocker } from '@portfolio/contracts';
import { listQuery } from '../app/dataProvider';
import { useApi } from '../app/useApi';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Section';
import { TextLink } from '../ui/TextLink';
import { listLink } from '../ui/list/listLink';
import { BlockerLines } from './BlockerLines';

interface DeskBlockersProps {
  title: string;
  /** What waits here. */
  filter: Record<string, unknown>;
  why: string;
  /** On the desk of the unit that must fix them its name is needless. */
  own?: boolean;
}

const SHOWN = 8;

/** Blockers that wait for whoever looks at the desk, earliest deadline first. */
export function DeskBlockers({ title, filter, why, own = false }: DeskBlockersProps) {
  const query = useApi<Blocker[]>('/blockers', { query: listQuery({ filter, sort: { field: 'deadline', order: 'ASC' }, perPage: SHOWN }) });
  return (
    <Section title={title} aside={<TextLink to={listLink('blockers', filter)}>查看全部</TextLink>}>
      <Loaded query={query}>{(blockers) => (blockers.length === 0 ? <EmptyState why={why} /> : <BlockerLines blockers={blockers} {...(own && { without: 'department' as const })} />)}</Loaded>
    </Section>
  );
}
