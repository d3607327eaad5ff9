import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import type { CoverageView } from '@portfolio/contracts';

/** Last signs of a title that stay in one line: most end with 重点工程. */
const TOGETHER = 4;

interface BoxNavProps {
  view: CoverageView;
  /** Works that meet the filter; null without one. */
  hits: ReadonlySet<string> | null;
  present: number | null;
  onChoose: (box: number | null) => void;
}
interface Entry {
  box: number | null;
  title: string;
  /** 86/86, or with a filter how many works meet it. */
  figure: string;
  /** Nothing of it is shown under the filter. */
  none: boolean;
}

/** The boxes with their n/N: a list on a desk, a select where there is no room. */
export function BoxNav({ view, hits, present, onChoose }: BoxNavProps) {
  const desk = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'), { noSsr: true });
  const entries = entriesOf(view, hits);
  if (!desk) {
    return (
      <TextField select margin="none" label="专栏" value={present ?? ''} onChange={(event) => onChoose(event.target.value === '' ? null : Number(event.target.value))} slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}>
        {entries.map(({ box, title, figure }) => (
          <option key={box ?? ''} value={box ?? ''}>
            {box} {title}（{figure}）
          </option>
        ))}
      </TextField>
    );
  }
  return (
    <Paper variant="outlined" component="nav" aria-label="专栏" sx={{ py: 0.5 }}>
      {entries.map((entry) => (
        <NavEntry key={entry.box ?? 'all'} entry={entry} present={entry.box === present} onClick={() => onChoose(entry.box)} />
      ))}
    </Paper>
  );
}

function NavEntry({ entry: { box, title, figure, none }, present, onClick }: { entry: Entry; present: boolean; onClick: () => void }) {
  return (
    <ButtonBase
      onClick={onClick}
      aria-current={present}
      sx={{
        display: 'flex',
        alignItems: 'baseline',
        gap: 1,
        width: '100%',
        px: 1.5,
        py: 0.75,
        fontSize: 13,
        lineHeight: '20px',
        textAlign: 'left',
        color: present ? 'primary.main' : none ? 'text.secondary' : 'text.primary',
        fontWeight: present ? 600 : 400,
        bgcolor: present ? 'tint.strong' : 'transparent',
        '&:hover': { bgcolor: present ? 'tint.strong' : 'tint.main' },
        '&.Mui-focusVisible': { outlineOffset: -2 },
      }}
    >
      {box !== null && (
        <Box component="span" sx={{ flexShrink: 0, width: 16, textAlign: 'right' }}>
          {box}
        </Box>
      )}
      <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
        {title.slice(0, -TOGETHER)}
        <span style={{ whiteSpace: 'nowrap' }}>{title.slice(-TOGETHER)}</span>
      </Box>
      <Box component="span" sx={{ color: present ? 'inherit' : 'text.secondary' }}>
        {figure}
      </Box>
    </ButtonBase>
  );
}

function entriesOf({ boxes, covered, total }: CoverageView, hits: ReadonlySet<string> | null): Entry[] {
  const all: Entry = { box: null, title: '全部专栏', figure: hits === null ? `${covered}/${total}` : `${hits.size} 项`, none: hits?.size === 0 };
  return [
    all,
    ...boxes.map((box): Entry => {
      const found = hits === null ? 0 : box.programmes.flatMap(({ items }) => items).filter(({ id }) => hits.has(id)).length;
      return { box: box.number, title: box.title, figure: hits === null ? `${box.covered}/${box.total}` : `${found} 项`, none: hits !== null && found === 0 };
    }),
  ];
}
