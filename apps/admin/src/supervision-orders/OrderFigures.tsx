import type { OrderCounts } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';
import { listLink } from '../ui/list/listLink';
import { TextLink } from '../ui/TextLink';

/** How many wait for whom; each number leads to its list. */
export function OrderFigures() {
  const counts = useApi<OrderCounts>('/supervision-orders/counts').data;
  const manages = useMay()('order.manage');
  if (counts === undefined) return <Box sx={{ height: 24, mb: 1 }} />;
  const { states, tiers } = counts;
  const figures: [label: string, value: number, filter: Record<string, unknown>][] = [
    ...(manages ? [['待下达', states.drafted, { state: ['drafted'] }] as [string, number, Record<string, unknown>]] : []),
    ['待签收', states.issued, { state: ['issued'] }],
    ['待回复', states.signed + states.returned, { state: ['signed', 'returned'] }],
    ['待核', states.replied + states.objected, { state: ['replied', 'objected'] }],
    ['待销号', states.accepted, { state: ['accepted'] }],
    ['黄牌', tiers.yellow, { tier: ['yellow'] }],
    ['红牌', tiers.red, { tier: ['red'] }],
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, mb: 1 }}>
      {figures.map(([label, value, filter]) => (
        <Box component="span" key={label} sx={{ whiteSpace: 'nowrap' }}>
          {label} <Figure value={value} filter={filter} label={`${label} ${value} 件`} />
        </Box>
      ))}
      <Box component="span" sx={{ whiteSpace: 'nowrap' }} title="办结件数 ÷ 下达件数，作废和撤回的不计">
        督办办结率 <Figure value={counts.closed} filter={{ state: ['closed'] }} label={`已办结 ${counts.closed} 件`} />/<Figure value={counts.issued} filter={{ issued: true }} label={`已下达 ${counts.issued} 件`} />
        {counts.issued > 0 && ` = ${((counts.closed / counts.issued) * 100).toFixed(1)}%`}
      </Box>
    </Box>
  );
}

/** A number that leads to the orders it counts. */
function Figure({ value, filter, label }: { value: number; filter: Record<string, unknown>; label: string }) {
  return value === 0 ? 0 : <TextLink to={listLink('supervision-orders', filter)} underline="always" aria-label={label}>{value}</TextLink>;
}
