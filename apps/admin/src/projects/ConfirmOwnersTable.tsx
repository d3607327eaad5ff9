import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Project } from '@portfolio/contracts';
import { OwnerLabel } from '../ui/OwnerLabel';
import { ScrollTable } from '../ui/ScrollTable';
import { TwoLine } from '../ui/TwoLine';
import type { ConfirmMode } from './ownership';

interface ConfirmOwnersTableProps {
  projects: readonly Project[];
  mode: ConfirmMode;
  /** Message of the server by project id. */
  refused: Record<string, string>;
}

/** What will be confirmed, row by row, and what was wrong with it. */
export function ConfirmOwnersTable({ projects, mode, refused }: ConfirmOwnersTableProps) {
  return (
    <ScrollTable label="待确认的项目" sx={{ maxHeight: 320, mt: 1, border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Table stickyHeader aria-label="待确认的项目">
        <TableHead>
          <TableRow>
            <TableCell>项目</TableCell>
            <TableCell>现牵头单位</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {projects.map((project) => (
            <TableRow key={project.id}>
              <TableCell>
                <TwoLine primary={project.name} secondary={project.code} />
                <Refusal text={refused[project.id] ?? leftOut(project, mode)} late={refused[project.id] !== undefined} />
              </TableCell>
              <TableCell>
                <OwnerLabel name={project.leadDepartmentName} ownership={project.ownership} reason={project.ownershipReason} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollTable>
  );
}

function Refusal({ text, late }: { text: string | null; late: boolean }) {
  if (text === null) return null;
  return (
    <Box role={late ? 'alert' : undefined} sx={{ fontSize: 12, lineHeight: '18px', color: late ? 'error.main' : 'text.secondary' }}>
      {text}
    </Box>
  );
}

function leftOut({ leadDepartmentId }: Project, mode: ConfirmMode): string | null {
  return mode === 'proposed' && leadDepartmentId === null ? '没有拟定单位，本次不办理；可改为统一指定。' : null;
}
