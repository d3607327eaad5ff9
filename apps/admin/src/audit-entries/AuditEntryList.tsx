import { AUDIT_ACTION_LABELS, type AuditEntry } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { DataTable } from 'react-admin';
import { InstantText } from '../ui/DateText';
import { changeText } from '../ui/auditWords';
import { EmptyState } from '../ui/EmptyState';
import { TwoLine } from '../ui/TwoLine';
import { ListFilters } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { choicesOf } from '../ui/list/choices';

const filters = <ListFilters search="对象、人员、原因" fields={[{ source: 'action', label: '操作', choices: choicesOf(AUDIT_ACTION_LABELS), multiple: true }]} tools={<ListTools exports={false} />} />;

/** 审计记录: who, when, what, from and to. Nothing here can be changed. */
export function AuditEntryList() {
  return (
    <ListPage title="审计记录" subtitle="全部写操作和登录，只能查看，不能修改或删除" filters={filters} sort={{ field: 'at', order: 'DESC' }} perPage={50} empty={<EmptyState why="还没有审计记录。" />}>
      <ResponsiveTable<AuditEntry>
        opens={false}
        phone={(entry) => <TwoLine primary={<span data-verbatim>{`${AUDIT_ACTION_LABELS[entry.action]}：${entry.objectLabel}`}</span>} secondary={<>{entry.actorName}，<InstantText value={entry.at} /></>} />}
      >
        <DataTable.Col<AuditEntry> source="at" label="时间" render={(entry) => <InstantText value={entry.at} />} />
        <DataTable.Col<AuditEntry> label="人员" disableSort render={(entry) => <Actor entry={entry} />} />
        <DataTable.Col<AuditEntry> label="操作" disableSort cellSx={() => ({ minWidth: 88 })} render={(entry) => AUDIT_ACTION_LABELS[entry.action]} />
        <DataTable.Col<AuditEntry> label="对象" disableSort cellSx={() => ({ width: '35%', minWidth: 200 })} render={(entry) => <span data-verbatim><TwoLine primary={entry.objectLabel} secondary={entry.reason} /></span>} />
        <DataTable.Col<AuditEntry> label="变化" disableSort cellSx={() => ({ width: '65%', minWidth: 240 })} render={(entry) => <Changes entry={entry} />} />
      </ResponsiveTable>
    </ListPage>
  );
}

/** Who, and from where: whole, for that is what the trail is read for. */
function Actor({ entry }: { entry: AuditEntry }) {
  return (
    <Box sx={{ minWidth: 112, maxWidth: 176, py: 0.25 }}>
      {entry.actorName}
      {entry.address !== null && <Box sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary', overflowWrap: 'anywhere' }}>{entry.address}</Box>}
    </Box>
  );
}

function Changes({ entry }: { entry: AuditEntry }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: 13, overflowWrap: 'anywhere' }} data-verbatim>
      {entry.changes.map((change) => (
        <li key={change.field}>{changeText(change)}</li>
      ))}
    </Box>
  );
}
