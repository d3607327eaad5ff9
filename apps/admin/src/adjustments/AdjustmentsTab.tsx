import Box from '@mui/material/Box';
import { ADJUSTMENT_KIND_LABELS } from '@portfolio/contracts';
import type { Adjustment, ProjectDetail } from '@portfolio/contracts';
import { listQuery } from '../app/dataProvider';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';
import { InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Section';
import { TableSkeleton } from '../ui/Skeletons';
import { TextLink } from '../ui/TextLink';
import { RequestButton } from './RequestButton';
import { StateChip } from './StateChip';

/** 调整: every request about the project, newest first, and the way to a new one. */
export function AdjustmentsTab({ project }: { project: ProjectDetail }) {
  const mayAsk = useMay()('adjustment.request', project);
  const query = useApi<Adjustment[]>('/adjustments', { query: listQuery({ filter: { projectId: project.id }, sort: { field: 'askedAt', order: 'DESC' }, perPage: 200 }) });
  return (
    <Section title="调整申请" aside={mayAsk ? <RequestButton project={project} /> : undefined}>
      <Loaded query={query} skeleton={<TableSkeleton rows={3} />}>
        {(rows) => (rows.length === 0 ? <EmptyState why="这个项目没有调整过。" next="改期、暂缓、退出、变更责任单位、拆分和打包由单位负责人在这里申请；改期须在节点到期前提出。" /> : <Rows rows={rows} />)}
      </Loaded>
    </Section>
  );
}

function Rows({ rows }: { rows: readonly Adjustment[] }) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {rows.map((row) => (
        <Box component="li" key={row.id} sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
            <TextLink to={`/adjustments/${row.id}/show`}>{ADJUSTMENT_KIND_LABELS[row.kind]}申请</TextLink>
            <span>
              <StateChip {...row} />
            </span>
            {row.baselineNumber !== null && <span>形成第 {row.baselineNumber} 版基线</span>}
            {row.documentNumber !== null && <span>{row.documentNumber}</span>}
          </Box>
          <Box sx={{ overflowWrap: 'anywhere' }}>{row.reason}</Box>
          <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
            {row.departmentName ?? ''}
            {row.askedBy}于 <InstantText value={row.askedAt} /> 提出
            {row.decidedAt !== null && (
              <>
                ，{row.decidedBy}于 <InstantText value={row.decidedAt} /> 办结
              </>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
