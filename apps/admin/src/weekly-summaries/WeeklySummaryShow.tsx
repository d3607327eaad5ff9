import type { WeeklySummary } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useParams } from 'react-router-dom';
import { useApi } from '../app/useApi';
import { Loaded } from '../ui/Loaded';
import { DemoMark } from '../ui/Mark';
import { Page } from '../ui/Page';
import { SummaryDocument } from './SummaryDocument';

/** One issue, typeset like a document and printed as one. */
export function WeeklySummaryShow() {
  const { id = '' } = useParams();
  const query = useApi<WeeklySummary>(`/weekly-summaries/${encodeURIComponent(id)}`);
  return (
    <Page title="周报" back={{ to: '/weekly-summaries', label: '全部周报' }} mark={query.data?.demo ? <DemoMark /> : undefined} actions={<Button onClick={() => window.print()}>打印</Button>}>
      <Loaded query={query}>
        {(summary) => (
          <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, '@media print': { border: 0 } }}>
            <SummaryDocument summary={summary} />
          </Box>
        )}
      </Loaded>
    </Page>
  );
}
