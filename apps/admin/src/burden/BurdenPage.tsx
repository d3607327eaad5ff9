import type { BurdenLine, BurdenReport } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '../app/useApi';
import { useMay, useSession } from '../app/useSession';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { ScrollTable } from '../ui/ScrollTable';
import { TableSkeleton } from '../ui/Skeletons';
import { TextLink } from '../ui/TextLink';
import { TwoLine } from '../ui/TwoLine';
import { listLink } from '../ui/list/listLink';
import { useIsPhone } from '../ui/useIsPhone';
import { monthWords, recentMonths } from './burdenWords';

/** 基层负担: what each unit was asked for in a month, heaviest first. The month stands in the address. */
export function BurdenPage() {
  const today = useSession()?.today ?? '';
  const months = recentMonths(today);
  const [search, setSearch] = useSearchParams();
  const month = search.get('month') ?? months[0] ?? '';
  const query = useApi<BurdenReport>('/burden', { query: { month } });
  const choice = (
    <TextField select label="月份" value={month} onChange={(event) => setSearch({ month: event.target.value })} sx={{ minWidth: 140 }}>
      {[...new Set([month, ...months])].map((each) => (
        <MenuItem key={each} value={each}>
          {monthWords(each)}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Page title="基层负担" width="wide" subtitle="各单位当月被要求办理的事项；下达督办单、增加报表前先看这里" actions={choice}>
      <Loaded query={query} skeleton={<TableSkeleton />}>
        {(report) => (report.lines.length === 0 ? <EmptyState why="没有在用的责任单位。" next="系统管理员登记责任单位后，会出现在这里。" /> : <BurdenTable lines={report.lines} month={report.month} />)}
      </Loaded>
    </Page>
  );
}

function BurdenTable({ lines, month }: { lines: readonly BurdenLine[]; month: string }) {
  const isPhone = useIsPhone();
  const may = useMay();
  const span = { from: `${month}-01`, to: `${month}-31` };
  const reminders = ({ departmentId }: BurdenLine) => (may('reminder.read_all') ? listLink('reminders', { recipientUnitId: departmentId, ...span, channel: 'inbox', delivered: true }) : null);
  const issued = ({ departmentId }: BurdenLine) => listLink('supervision-orders', { departmentId, issuedFrom: span.from, issuedTo: span.to });
  const open = ({ departmentId }: BurdenLine) => listLink('supervision-orders', { departmentId, open: true });
  if (isPhone) {
    return (
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mx: -1.5, bgcolor: 'background.paper' }}>
        {lines.map((line) => (
          <Box component="li" key={line.departmentId} sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider' }}>
            <TwoLine primary={line.departmentName} secondary={<>在办督办单 <Count value={line.ordersOpen} to={open(line)} /> 件，收到提醒 <Count value={line.reminders} to={reminders(line)} /> 项，应填表单 {line.forms} 份</>} />
          </Box>
        ))}
      </Box>
    );
  }
  return (
    <ScrollTable label="基层负担" sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>责任单位</TableCell>
            <TableCell align="right">在办督办单（件）</TableCell>
            <TableCell align="right">本月下达（件）</TableCell>
            <TableCell align="right">收到提醒（项）</TableCell>
            <TableCell align="right">收到消息（条）</TableCell>
            <TableCell align="right">应填表单</TableCell>
            <TableCell align="right">填写内容</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.departmentId}>
              <TableCell>{line.departmentName}</TableCell>
              <TableCell align="right">
                <Count value={line.ordersOpen} to={open(line)} />
              </TableCell>
              <TableCell align="right">
                <Count value={line.ordersIssued} to={issued(line)} />
              </TableCell>
              <TableCell align="right">
                <Count value={line.reminders} to={reminders(line)} />
              </TableCell>
              <TableCell align="right" title="各渠道的汇总消息，一条消息列出当天的全部提醒">{line.messages}</TableCell>
              <TableCell align="right">{line.forms} 份</TableCell>
              <TableCell align="right">{line.fields} 项</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollTable>
  );
}

/** A number that leads to what it counts, for whoever may see that. */
function Count({ value, to }: { value: number; to: string | null }) {
  return value === 0 || to === null ? value : <TextLink to={to}>{value}</TextLink>;
}
