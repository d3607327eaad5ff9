import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import type { CoverageView } from '@portfolio/contracts';
import { ListContextProvider, useList } from 'react-admin';
import { useEffect, useMemo } from 'react';
import { EmptyState } from '../ui/EmptyState';
import { ListFilters } from '../ui/list/ListFilters';
import { NoMatch } from '../ui/list/NoMatch';
import { BoxNav } from './BoxNav';
import { COLUMNS, STICKY } from './columns';
import { countsOf, hitsOf, placedItems } from './coverageModel';
import { CoverageSummary } from './CoverageSummary';
import { ItemDrawer } from './ItemDrawer';
import { ItemPanel } from './ItemPanel';
import { PrintedBox } from './PrintedBox';
import { useCoverageState } from './useCoverageState';

/** Filters over all, then boxes at the left, the plan's paragraphs, and the chosen work or the figures at the right. */
export function CoverageBoard({ view }: { view: CoverageView }) {
  const { box, itemId, filter, address, setBox, setFilter, choose } = useCoverageState();
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'), { noSsr: true });
  const placed = useMemo(() => placedItems(view), [view]);
  const items = useMemo(() => placed.map(({ item }) => item), [placed]);
  const hits = useMemo(() => hitsOf(placed, filter), [placed, filter]);
  const list = useList({ data: items });
  const chosen = placed.find(({ item }) => item.id === itemId) ?? null;
  const counts = countsOf(items);
  const inBox = view.boxes.filter(({ number }) => box === null || number === box);
  const shown = inBox.filter(({ programmes }) => hits === null || programmes.some(({ items }) => items.some(({ id }) => hits.has(id))));
  useEffect(showChosen, []);
  return (
    // The filter bar of the lists works on this page's address.
    <ListContextProvider value={{ ...list, filterValues: filter, setFilters: setFilter }}>
      <Box data-screen sx={{ mb: 2 }}>
        <ListFilters
          search="工程、地点、项目编号、单位"
          fields={[
            { source: 'open', label: `待覆盖 ${counts.open}` },
            { source: 'notEstablished', label: `未立项 ${counts.notEstablished}` },
            { source: 'doubtful', label: `存疑 ${counts.doubtful}` },
          ]}
        />
      </Box>
      <Box sx={COLUMNS}>
        <Box data-screen sx={{ ...(wide && STICKY), position: { md: 'sticky' }, top: { md: 64 } }}>
          <BoxNav view={view} hits={hits} present={box} onChoose={setBox} />
        </Box>
        <Box sx={{ minWidth: 0 }}>
          {shown.length === 0 ? <NothingShown elsewhere={hits?.size ?? 0} onAll={() => setBox(null)} /> : shown.map((each) => <PrintedBox key={each.number} box={each} hits={hits} chosen={itemId} address={address} onChoose={choose} />)}
        </Box>
        {wide && (
          <Box data-screen component="aside" aria-label="条目详情" sx={STICKY}>
            {chosen === null ? <CoverageSummary view={view} box={box} /> : <ItemPanel placed={chosen} onClose={() => choose(null)} />}
          </Box>
        )}
      </Box>
      {!wide && <ItemDrawer placed={chosen} onClose={() => choose(null)} />}
    </ListContextProvider>
  );
}

function NothingShown({ elsewhere, onAll }: { elsewhere: number; onAll: () => void }) {
  if (elsewhere === 0) return <NoMatch />;
  return (
    <EmptyState
      why="这个专栏中没有符合条件的工程。"
      next={`其他专栏中有 ${elsewhere} 项。`}
      action={
        <Button variant="outlined" onClick={onAll}>
          查看全部专栏
        </Button>
      }
    />
  );
}

/** Whoever follows a link to a work finds it on the screen. */
function showChosen(): void {
  document.querySelector('[data-work][aria-current]')?.scrollIntoView({ block: 'center' });
}
