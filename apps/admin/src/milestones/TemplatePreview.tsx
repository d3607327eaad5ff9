import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { TemplateKind, TemplateProposal } from '@portfolio/contracts';
import { isBusinessDate } from '@portfolio/rules';
import { useApi } from '../app/useApi';
import { CalendarMark } from '../ui/CalendarMark';
import { DateText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { LinesSkeleton } from '../ui/Skeletons';

interface TemplatePreviewProps {
  projectId: string;
  kind?: TemplateKind | undefined;
  startDate?: string | null | undefined;
}

/** The milestones that would be added, with their dates; nothing has been written yet. */
export function TemplatePreview({ projectId, kind, startDate }: TemplatePreviewProps) {
  const ready = kind !== undefined && typeof startDate === 'string' && isBusinessDate(startDate);
  const query = useApi<TemplateProposal>(`/projects/${projectId}/template-proposal`, { query: { kind, startDate }, enabled: ready });
  if (!ready) return null;
  return (
    <Box sx={{ mt: 1, border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Loaded query={query} skeleton={<LinesSkeleton lines={6} />}>
        {({ milestones }) => (milestones.length === 0 ? <EmptyState why="模板中的节点项目都已经有了，没有可添加的。" /> : <Rows milestones={milestones} />)}
      </Loaded>
    </Box>
  );
}

function Rows({ milestones }: Pick<TemplateProposal, 'milestones'>) {
  return (
    <Table aria-label="将添加的节点" sx={{ '& tr:last-of-type td': { borderBottom: 0 }, '& td': { height: 32 } }}>
      <TableHead>
        <TableRow>
          <TableCell>将添加的节点</TableCell>
          <TableCell>计划日期</TableCell>
          <TableCell align="right">权重</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {milestones.map(({ name, weight, sequence, baselineDate }) => (
          <TableRow key={sequence}>
            <TableCell>{name}</TableCell>
            <TableCell>
              <DateText value={baselineDate} /> <CalendarMark from={baselineDate} to={baselineDate} />
            </TableCell>
            <TableCell align="right">{weight}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
