import type { BlockerFigures, BlockerStatistics } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '../app/useApi';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { ScrollTable } from '../ui/ScrollTable';
import { Section } from '../ui/Section';
import { TableSkeleton } from '../ui/Skeletons';
import { FigureLink } from './FigureLink';
import { figureFilters, rateWords, type Grouping } from './blockerModel';

/** 问题办结率 by type and by unit; every figure leads to its list. The period stands in the address. */
export function StatisticsPage() {
  const [search, setSearch] = useSearchParams();
  const period = { ...pick(search, 'from'), ...pick(search, 'to') };
  const query = useApi<BlockerStatistics>('/blockers/statistics', { query: period });
  const shown = query.data;
  const change = (field: 'from' | 'to') => (value: string) => value !== '' && setSearch({ from: shown?.from ?? '', to: shown?.to ?? '', [field]: value });
  return (
    <Page
      title="要素问题办结统计"
      subtitle="问题办结率 = 销号 ÷ 应销号；应销号按首次时限计，调整时限不减少应销号"
      back={{ to: '/blockers', label: '要素问题' }}
      {...(shown && {
        actions: (
          <Box sx={{ display: 'flex', gap: 1 }}>
            <PeriodInput label="首次时限起" value={shown.from} onChange={change('from')} />
            <PeriodInput label="首次时限止" value={shown.to} onChange={change('to')} />
          </Box>
        ),
      })}
    >
      <Loaded query={query} skeleton={<TableSkeleton />}>
        {(statistics) =>
          statistics.byType.length === 0 ? (
            <EmptyState why="这一时段没有到期的要素问题，也没有未销号的。" next="改选时段，或到要素问题中查看全部。" />
          ) : (
            <>
              <FigureTable title="按问题类型" by="type" rows={[...statistics.byType, statistics.total]} statistics={statistics} />
              <FigureTable title="按责任单位" by="departmentId" rows={statistics.byDepartment} statistics={statistics} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function FigureTable({ title, by, rows, statistics }: { title: string; by: Grouping; rows: readonly BlockerFigures[]; statistics: BlockerStatistics }) {
  return (
    <Section title={title}>
      <ScrollTable label={title}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{by === 'type' ? '类型' : '责任单位'}</TableCell>
              <TableCell align="right">未销号（件）</TableCell>
              <TableCell align="right">其中逾期（件）</TableCell>
              <TableCell align="right">应销号（件）</TableCell>
              <TableCell align="right">已销号（件）</TableCell>
              <TableCell align="right">问题办结率</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => {
              const filters = figureFilters(by, row.key, statistics);
              return (
                <TableRow key={row.key}>
                  <TableCell sx={{ minWidth: 96 }}>{row.label}</TableCell>
                  {(['open', 'overdue', 'due', 'closed'] as const).map((figure) => (
                    <TableCell key={figure} align="right">
                      <FigureLink value={row[figure]} filter={filters[figure]} label={`${row.label} ${FIGURES[figure]}`} />
                    </TableCell>
                  ))}
                  <TableCell align="right">
                    <Box component="span" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>{rateWords(row.closed, row.due)}</Box>
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </ScrollTable>
    </Section>
  );
}

const FIGURES = { open: '未销号', overdue: '逾期', due: '应销号', closed: '已销号' } as const;

function PeriodInput({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return <TextField type="date" size="small" label={label} value={value} onChange={(event) => onChange(event.target.value)} margin="none" sx={{ width: 168 }} slotProps={{ inputLabel: { shrink: true } }} />;
}

function pick(search: URLSearchParams, field: 'from' | 'to'): Record<string, string> {
  const value = search.get(field);
  return value === null || value === '' ? {} : { [field]: value };
}
