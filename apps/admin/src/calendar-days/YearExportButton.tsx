import type { CalendarYear } from '@portfolio/contracts';
import { DownloadButton } from '../ui/DownloadButton';

/** The year's days as a table that can be changed and imported again. */
export function YearExportButton({ year: { year } }: { year: CalendarYear }) {
  return (
    <DownloadButton path="/calendar-days/export" query={{ year }} fallbackName={`calendar-${year}.csv`}>
      导出表格
    </DownloadButton>
  );
}
