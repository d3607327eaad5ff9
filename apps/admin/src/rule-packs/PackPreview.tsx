import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { RulePack, RulePackPreview, RulePackPreviewRow } from '@portfolio/contracts';
import { useState } from 'react';
import { useApi } from '../app/useApi';
import { LightBadge } from '../ui/LightBadge';
import { Loaded } from '../ui/Loaded';
import { ScrollTable } from '../ui/ScrollTable';
import { Section } from '../ui/Section';
import { TableSkeleton } from '../ui/Skeletons';
import { TextLink } from '../ui/TextLink';
import { TwoLine } from '../ui/TwoLine';
import { useIsPhone } from '../ui/useIsPhone';

const STEP = 30;

/** 启用预览: which projects would change colour, and why, on today's facts. */
export function PackPreview({ pack }: { pack: RulePack }) {
  const query = useApi<RulePackPreview>(`/rule-packs/${encodeURIComponent(pack.id)}/preview`);
  return (
    <Loaded query={query} skeleton={<TableSkeleton />}>
      {({ changes, total }) => (
        <Section title="启用预览" aside={`${changes.length}/${total} 个项目变色`}>
          {changes.length === 0 ? <Box sx={{ p: 2, color: 'text.secondary' }}>按今天的数据，换用这一版后没有项目变色。</Box> : <Rows rows={changes} />}
        </Section>
      )}
    </Loaded>
  );
}

function Rows({ rows }: { rows: readonly RulePackPreviewRow[] }) {
  const [count, setCount] = useState(STEP);
  const isPhone = useIsPhone();
  const shown = rows.slice(0, count);
  return (
    <>
      {isPhone ? <Items rows={shown} /> : <PreviewTable rows={shown} />}
      {rows.length > count && (
        <Box data-screen sx={{ p: 1 }}>
          <Button onClick={() => setCount(count + STEP)}>再看 {Math.min(STEP, rows.length - count)} 个（共 {rows.length} 个）</Button>
        </Box>
      )}
    </>
  );
}

function PreviewTable({ rows }: { rows: readonly RulePackPreviewRow[] }) {
  return (
    <ScrollTable label="启用预览">
      <Table>
        <TableHead>
          <TableRow>
            <TableCell>项目</TableCell>
            <TableCell>现在</TableCell>
            <TableCell>换用后</TableCell>
            <TableCell>原因</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.projectId} sx={{ verticalAlign: 'top' }}>
              <TableCell><Name row={row} /></TableCell>
              <TableCell><LightBadge colour={row.from} /></TableCell>
              <TableCell><LightBadge colour={row.to} /></TableCell>
              <TableCell><Why row={row} /></TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollTable>
  );
}

function Items({ rows }: { rows: readonly RulePackPreviewRow[] }) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {rows.map((row) => (
        <Box component="li" key={row.projectId} sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
          <Name row={row} />
          <div><LightBadge colour={row.from} /> → <LightBadge colour={row.to} /></div>
          <Why row={row} />
        </Box>
      ))}
    </Box>
  );
}

function Name({ row }: { row: RulePackPreviewRow }) {
  return <TwoLine primary={<TextLink to={`/projects/${row.projectId}/show`}>{row.name}</TextLink>} secondary={`${row.code} · ${row.leadDepartmentName ?? '未定牵头单位'}`} />;
}

function Why({ row }: { row: RulePackPreviewRow }) {
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <div>{row.toReasons[0]?.text}</div>
      <Box sx={{ fontSize: 12, color: 'text.secondary' }}>原为：{row.fromReasons[0]?.text}</Box>
    </Box>
  );
}
