import type { CircularContent } from '@portfolio/contracts';
import { formatRatio } from '@portfolio/rules';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';

/** The four figures, each leading to its list below. */
export function CircularFiguresLine({ content }: { content: CircularContent }) {
  const { figures, appendices } = content;
  const at = (word: string) => appendices.findIndex(({ title }) => title.includes(word));
  const entries = [
    { label: '准点率', value: formatRatio(figures.onTime), list: at('到期节点') },
    { label: '逾期未完成', value: `${figures.overdue} 个`, list: at('逾期未完成') },
    { label: '填报及时率', value: figures.filings === null ? '未统计' : formatRatio(figures.filings), list: -1 },
    { label: '督办办结率', value: figures.orders.of === 0 ? '本期无督办单' : formatRatio(figures.orders), list: at('督办单') },
  ];
  return (
    <Box component="dl" data-screen sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, auto)' }, justifyContent: 'start', columnGap: 5, rowGap: 1, mt: 0, mb: 2 }}>
      {entries.map(({ label, value, list }) => (
        <div key={label}>
          <Box component="dt" sx={{ fontSize: 12, color: 'text.secondary' }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>
            {list < 0 ? value : <ListLink list={list}>{value}</ListLink>}
          </Box>
        </div>
      ))}
    </Box>
  );
}

function ListLink({ list, children }: { list: number; children: string }) {
  return (
    <Link component="button" type="button" sx={{ font: 'inherit', verticalAlign: 'baseline' }} onClick={() => document.getElementById(`appendix-${list}`)?.scrollIntoView({ block: 'start' })}>
      {children}
    </Link>
  );
}
