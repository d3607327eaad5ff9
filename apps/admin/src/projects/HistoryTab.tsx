import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { AUDIT_ACTION_LABELS } from '@portfolio/contracts';
import type { AuditEntry, ProjectDetail } from '@portfolio/contracts';
import { useState } from 'react';
import { useApi } from '../app/useApi';
import { InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { ScrollTable } from '../ui/ScrollTable';
import { TableSkeleton } from '../ui/Skeletons';
import { useIsPhone } from '../ui/useIsPhone';
import { objectText } from './historyModel';
import { changeText } from '../ui/auditWords';

const STEP = 50;

interface EntriesProps {
  entries: AuditEntry[];
  /** Code of the project, which begins every label. */
  code: string;
}

/** 记录: who changed what, when, from what to what; newest first. */
export function HistoryTab({ project }: { project: ProjectDetail }) {
  const query = useApi<AuditEntry[]>(`/projects/${project.id}/history`);
  return (
    <Loaded query={query} skeleton={<TableSkeleton />}>
      {(entries) => (
        <Paper variant="outlined">
          {entries.length === 0 ? <EmptyState why="还没有记录。" next="对项目和节点的每次改动都会记在这里，不能删改。" /> : <Entries entries={entries} code={project.code} />}
        </Paper>
      )}
    </Loaded>
  );
}

function Entries({ entries, code }: EntriesProps) {
  const [count, setCount] = useState(STEP);
  const isPhone = useIsPhone();
  const shown = entries.slice(0, count);
  return (
    <>
      {isPhone ? <EntryItems entries={shown} code={code} /> : <EntryTable entries={shown} code={code} />}
      {entries.length > count && (
        <Box data-screen sx={{ p: 1, borderTop: 1, borderColor: 'divider' }}>
          <Button onClick={() => setCount(count + STEP)}>
            再看 {Math.min(STEP, entries.length - count)} 条（共 {entries.length} 条）
          </Button>
        </Box>
      )}
    </>
  );
}

function EntryTable({ entries, code }: EntriesProps) {
  return (
    <ScrollTable label="记录">
      <Table aria-label="记录" sx={{ '& thead th': { bgcolor: 'ground' } }}>
        <TableHead>
          <TableRow>
            <TableCell>时间</TableCell>
            <TableCell>办理人</TableCell>
            <TableCell>事项</TableCell>
            <TableCell>内容</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {entries.map((entry) => (
            <TableRow key={entry.id} sx={{ verticalAlign: 'top', '& td': { py: 1.25 } }}>
              <TableCell>
                <InstantText value={entry.at} />
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{entry.actorName}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{AUDIT_ACTION_LABELS[entry.action]}</TableCell>
              <TableCell sx={{ width: '100%' }}>
                <EntryContent entry={entry} code={code} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollTable>
  );
}

function EntryItems({ entries, code }: EntriesProps) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {entries.map((entry) => (
        <Box component="li" key={entry.id} sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
          <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
            <InstantText value={entry.at} /> · {entry.actorName} · {AUDIT_ACTION_LABELS[entry.action]}
          </Box>
          <EntryContent entry={entry} code={code} />
        </Box>
      ))}
    </Box>
  );
}

function EntryContent({ entry, code }: { entry: AuditEntry; code: string }) {
  const object = objectText(entry, code);
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      {object !== null && <Box sx={{ color: 'text.secondary' }}>{object}</Box>}
      {entry.changes.map((change) => (
        <div key={change.field}>{changeText(change)}</div>
      ))}
      {entry.reason !== null && <div>说明：{entry.reason}</div>}
    </Box>
  );
}
