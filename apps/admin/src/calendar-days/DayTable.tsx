import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { CALENDAR_DAY_KIND_LABELS, type CalendarDay, type CalendarYear } from '@portfolio/contracts';
import { useState } from 'react';
import { useMay } from '../app/useSession';
import { dateWords } from '../ui/dates';
import { EmptyState } from '../ui/EmptyState';
import { ScrollTable } from '../ui/ScrollTable';
import { TwoLine } from '../ui/TwoLine';
import { useIsPhone } from '../ui/useIsPhone';
import { DayDialog } from './DayDialog';
import { DeleteDayDialog } from './DeleteDayDialog';

/** The entered days of a year, each to be changed or taken out. */
export function DayTable({ year, days }: { year: CalendarYear; days: readonly CalendarDay[] }) {
  const manages = useMay()('calendar.manage');
  const isPhone = useIsPhone();
  const [edited, setEdited] = useState<CalendarDay | null>(null);
  const [deleted, setDeleted] = useState<CalendarDay | null>(null);
  if (days.length === 0) return <EmptyState why={`${year.year}年还没有登记放假或调休日期。`} next={manages ? '点“登记一天”逐日录入，或“导入”整年的表格。' : '通知发布后由规划管理员录入。'} />;
  const actions = (day: CalendarDay) =>
    manages && (
      <Box sx={{ display: 'flex', whiteSpace: 'nowrap' }}>
        <Button size="small" onClick={() => setEdited(day)} aria-label={`修改${dateWords(day.date)}`}>
          修改
        </Button>
        <Button size="small" color="error" onClick={() => setDeleted(day)} aria-label={`删除${dateWords(day.date)}`}>
          删除
        </Button>
      </Box>
    );
  return (
    <>
      <ScrollTable label={`${year.year}年放假和调休`} sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>日期</TableCell>
              {!isPhone && <TableCell>类型</TableCell>}
              {!isPhone && <TableCell>名称</TableCell>}
              {!isPhone && <TableCell>文号</TableCell>}
              {manages && <TableCell>办理</TableCell>}
            </TableRow>
          </TableHead>
          <TableBody>
            {days.map((day) => (
              <TableRow key={day.id} hover>
                <TableCell sx={isPhone ? { width: '100%', maxWidth: 0 } : undefined}>{isPhone ? <TwoLine primary={dateWords(day.date, true)} secondary={`${CALENDAR_DAY_KIND_LABELS[day.kind]} · ${day.name}`} /> : dateWords(day.date, true)}</TableCell>
                {!isPhone && <TableCell>{CALENDAR_DAY_KIND_LABELS[day.kind]}</TableCell>}
                {!isPhone && <TableCell>{day.name}</TableCell>}
                {!isPhone && <TableCell>{day.notice ?? '—'}</TableCell>}
                {manages && <TableCell sx={{ width: 1 }}>{actions(day)}</TableCell>}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollTable>
      {edited !== null && <DayDialog year={year} day={edited} onClose={() => setEdited(null)} />}
      {deleted !== null && <DeleteDayDialog year={year} day={deleted} onClose={() => setDeleted(null)} />}
    </>
  );
}
