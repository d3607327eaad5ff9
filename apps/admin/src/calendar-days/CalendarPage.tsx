import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { CalendarDay, CalendarYear } from '@portfolio/contracts';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '../app/useApi';
import { useMay, useSession } from '../app/useSession';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { AddYearButton } from './AddYearButton';
import { ChangeLog } from './ChangeLog';
import { DayTable } from './DayTable';
import { YearGrid } from './YearGrid';
import { YearLegend } from './YearLegend';
import { YearStatus } from './YearStatus';
import { chosenYear } from './yearModel';

const MOST = '[0,199]';
type View = 'year' | 'days' | 'log';

/** 工作日历: a year at a glance, its days, the notice they come from, and what every change has moved. */
export function CalendarPage() {
  const manages = useMay()('calendar.manage');
  const years = useApi<CalendarYear[]>('/calendar-years', { query: { range: MOST } });
  return (
    <Page title="工作日历" subtitle="逾期工作日、提醒和督办期限都按本日历推算；未确认的年度按周一至周五计，并标“节假日未公布”" actions={manages ? <AddYearButton years={years.data ?? []} /> : undefined}>
      <Loaded query={years}>{(data) => <Years years={data} />}</Loaded>
    </Page>
  );
}

function Years({ years }: { years: readonly CalendarYear[] }) {
  const [search, setSearch] = useSearchParams();
  const today = useSession()?.today ?? '';
  const number = chosenYear(search.get('year'), years.map(({ year }) => year), today);
  const year = years.find((candidate) => candidate.year === number);
  if (year === undefined) return <EmptyState why="还没有任何年度。" next="点“新增年度”开始登记。" />;
  return (
    <>
      <ToggleButtonGroup size="small" exclusive value={year.year} onChange={(_, chosen: number | null) => chosen !== null && setSearch({ year: String(chosen) })} aria-label="年度" sx={{ flexWrap: 'wrap', mb: 1.5 }}>
        {years.map((candidate) => (
          <ToggleButton key={candidate.id} value={candidate.year}>
            {candidate.year}
            {!candidate.confirmed && '（未公布）'}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Year key={year.id} year={year} today={today} />
    </>
  );
}

function Year({ year, today }: { year: CalendarYear; today: string }) {
  const [view, setView] = useState<View>('year');
  const days = useApi<CalendarDay[]>('/calendar-days', { query: { filter: JSON.stringify({ year: year.year }), range: MOST } });
  return (
    <>
      <YearStatus year={year} />
      <Tabs value={view} onChange={(_, chosen: View) => setView(chosen)} aria-label="日历内容" data-screen sx={{ mb: 1.5 }}>
        <Tab value="year" label="全年" />
        <Tab value="days" label={`清单（${year.days.holiday + year.days.makeup + year.days.local} 天）`} />
        <Tab value="log" label="变更记录" />
      </Tabs>
      {view === 'log' ? (
        <ChangeLog />
      ) : (
        <Loaded query={days}>
          {(data) =>
            view === 'days' ? (
              <DayTable year={year} days={data} />
            ) : (
              <Box>
                <YearLegend year={year} />
                <YearGrid year={year} days={data} today={today} />
              </Box>
            )
          }
        </Loaded>
      )}
    </>
  );
}
