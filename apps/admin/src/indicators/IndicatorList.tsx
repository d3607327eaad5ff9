import type { Indicator } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useApi } from '../app/useApi';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Mark } from '../ui/Mark';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { TableSkeleton } from '../ui/Skeletons';
import { useIsPhone } from '../ui/useIsPhone';

const ALL = { range: '[0,199]', sort: '["number","ASC"]' };

/** 指标监测: 专栏 1 as the plan prints it, by its groups. */
export function IndicatorList() {
  const query = useApi<Indicator[]>('/indicators', { query: ALL });
  return (
    <Page title="指标监测" subtitle="规划专栏 1 的主要指标，数值照规划原文；“—”表示原文没有给出">
      <Loaded query={query} skeleton={<TableSkeleton rows={14} />}>
        {(indicators) =>
          indicators.length === 0 ? (
            <EmptyState why="还没有指标。" next="导入含有“主要指标”专栏的规划文本后，会出现在这里。" />
          ) : (
            [...new Set(indicators.map(({ group }) => group))].map((group) => (
              <Section key={group} title={group} aside={`${indicators.filter((each) => each.group === group).length} 项`}>
                <Group indicators={indicators.filter((each) => each.group === group)} />
              </Section>
            ))
          )
        }
      </Loaded>
    </Page>
  );
}

function Group({ indicators }: { indicators: Indicator[] }) {
  const isPhone = useIsPhone();
  if (isPhone) {
    return (
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {indicators.map((indicator) => (
          <Box component="li" key={indicator.id} sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
            <Name indicator={indicator} /> <Mark>{indicator.attribute ?? '—'}</Mark>
            <Box sx={{ fontSize: 12, color: 'text.secondary' }} data-verbatim>
              2025 年 {indicator.base ?? '—'}，2030 年 {indicator.target ?? '—'}，年均/累计 {indicator.annual ?? '—'}
            </Box>
          </Box>
        ))}
      </Box>
    );
  }
  return (
    <TableContainer>
      <Table sx={{ tableLayout: 'fixed' }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '40%' }}>指标</TableCell>
            <TableCell align="right">2025 年</TableCell>
            <TableCell align="right">2030 年</TableCell>
            <TableCell align="right">年均/累计</TableCell>
            <TableCell>属性</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {indicators.map((indicator) => (
            <TableRow key={indicator.id} data-verbatim>
              <TableCell>
                <Name indicator={indicator} />
              </TableCell>
              <TableCell align="right">{indicator.base ?? '—'}</TableCell>
              <TableCell align="right">{indicator.target ?? '—'}</TableCell>
              <TableCell align="right">{indicator.annual ?? '—'}</TableCell>
              <TableCell>{indicator.attribute ?? '—'}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Name({ indicator }: { indicator: Indicator }) {
  return (
    <span data-verbatim>
      {indicator.number}. {indicator.name}
      {indicator.unit !== null && `（${indicator.unit}）`}
      {indicator.note !== null && (
        <>
          {' '}
          <Mark>{indicator.note}</Mark>
        </>
      )}
    </span>
  );
}
