import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { CoverageView } from '@portfolio/contracts';
import { formatRatio } from '@portfolio/rules';
import { TextLink } from '../ui/TextLink';
import { listLink } from '../ui/list/listLink';
import { countsOf, placedItems, projectsByLight } from './coverageModel';
import { LightLegend } from './LightLegend';

interface CoverageSummaryProps {
  view: CoverageView;
  /** Counts only this box; null for all. */
  box: number | null;
}

/** While no work is chosen: the figures of what is shown, and what the signs mean. */
export function CoverageSummary({ view, box }: CoverageSummaryProps) {
  const items = placedItems(view)
    .filter((placed) => box === null || placed.box.number === box)
    .map(({ item }) => item);
  const counts = countsOf(items);
  const inBox = box === null ? {} : { box };
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {box === null ? '全部专栏' : `专栏 ${box}`}
      </Typography>
      <Line label="已立项目" value={formatRatio({ n: counts.covered, of: counts.total })} to={listLink('projects', inBox)} />
      <Line label="待覆盖" value={`${counts.open} 项`} to={coverageLink({ open: true }, box)} />
      <Line label="未立项，已说明原因" value={`${counts.notEstablished} 项`} to={coverageLink({ notEstablished: true }, box)} />
      <Line label="读法存疑，需对照原文" value={`${counts.doubtful} 项`} to={coverageLink({ doubtful: true }, box)} />
      <Typography variant="h3" sx={{ mt: 2, mb: 0.5 }}>
        所属项目亮灯
      </Typography>
      <LightLegend counts={projectsByLight(items)} filter={inBox} />
      <Typography variant="body2" sx={{ mt: 2, color: 'text.secondary' }}>
        点选文中任一工程，查看它的项目、责任单位和进展。
      </Typography>
    </Paper>
  );
}

function coverageLink(filter: Record<string, boolean>, box: number | null): string {
  return `${listLink('coverage', filter)}${box === null ? '' : `&box=${box}`}`;
}

function Line({ label, value, to }: { label: string; value: string; to: string }) {
  return (
    <Box sx={{ display: 'flex', gap: 2, py: 0.5 }}>
      <Box sx={{ flex: 1 }}>{label}</Box>
      <TextLink to={to} aria-label={`${label} ${value}，查看清单`}>
        {value}
      </TextLink>
    </Box>
  );
}
