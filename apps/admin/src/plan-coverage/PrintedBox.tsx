import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { CoverageBox } from '@portfolio/contracts';
import { useId } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { listLink } from '../ui/list/listLink';
import { MarginFigure } from './MarginFigure';
import { PrintedParagraph } from './PrintedParagraph';

interface PrintedBoxProps {
  box: CoverageBox;
  /** Works that meet the filter; null without one. */
  hits: ReadonlySet<string> | null;
  /** The chosen work; it may stand in another box. */
  chosen: string | null;
  address: string;
  onChoose: (itemId: string) => void;
}

/** One box of the plan as it stands on paper, with n/N in the margin. */
export function PrintedBox({ box, hits, chosen, address, onChoose }: PrintedBoxProps) {
  const heading = useId();
  const programmes = box.programmes.filter(({ items }) => hits === null || items.some(({ id }) => hits.has(id)));
  return (
    <Paper variant="outlined" component="section" aria-labelledby={heading} onClick={(event) => chooseWork(event, onChoose)} onKeyDown={walkWorks} sx={{ px: { xs: 1.5, sm: 3 }, pt: 2, pb: 1, mb: 2, ...WORKS }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, pb: 1, mb: 1, borderBottom: 1, borderColor: 'divider' }}>
        <Box sx={{ flex: 1, minWidth: 0 }} data-verbatim>
          <Typography id={heading} variant="h2">
            专栏 {box.number} {box.title}
          </Typography>
          {box.chapter !== '' && (
            <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
              {box.chapter}
            </Typography>
          )}
        </Box>
        <MarginFigure covered={box.covered} total={box.total} to={listLink('projects', { box: box.number })} what={`专栏 ${box.number}`} />
      </Box>
      {programmes.map((programme) => (
        <PrintedParagraph key={programme.id} box={box} programme={programme} hits={hits} chosen={programme.items.some(({ id }) => id === chosen) ? chosen : null} address={address} />
      ))}
    </Paper>
  );
}

// One rule for some 280 links, in place of a style of its own for each.
const WORKS = {
  '& [data-work]': {
    px: 0.25,
    color: 'text.primary',
    textDecoration: 'underline',
    textDecorationColor: (theme: { palette: { text: { secondary: string } } }) => theme.palette.text.secondary,
    textDecorationStyle: 'dotted',
    textDecorationThickness: '1px',
    textUnderlineOffset: '5px',
    borderRadius: 0.5,
    boxDecorationBreak: 'clone',
    WebkitBoxDecorationBreak: 'clone',
    scrollMarginTop: 64,
  },
  '& [data-work]:hover': { color: 'primary.main', bgcolor: 'tint.main' },
  '& [data-work][data-hit="false"]': { color: 'text.secondary' },
  '& [data-work][data-hit="true"]': { bgcolor: 'tint.main' },
  '& [data-work][aria-current]': { bgcolor: 'tint.strong', color: 'primary.main', textDecorationStyle: 'solid' },
} as const;

/** A plain click chooses without leaving the page; with a key or another button the browser opens the link as it does any other. */
function chooseWork(event: MouseEvent<HTMLElement>, onChoose: (itemId: string) => void): void {
  const id = (event.target as HTMLElement).closest<HTMLElement>('[data-work]')?.dataset['work'];
  if (id === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  onChoose(id);
}

/** ↑ and ↓ walk from work to work, as in the lists. */
function walkWorks(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const works = [...document.querySelectorAll<HTMLElement>('[data-work]')];
  const here = works.indexOf(event.target as HTMLElement);
  const next = here < 0 ? undefined : works[here + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
