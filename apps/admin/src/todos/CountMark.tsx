import Box from '@mui/material/Box';

const MOST = 99;

/** A small number at the end of a menu entry; read out as 3 件待办. Nothing where nothing waits. */
export function CountMark({ count, corner = false }: { count: number; corner?: boolean }) {
  if (count === 0) return null;
  return (
    <Box
      component="span"
      sx={{
        ...(corner ? { position: 'absolute', top: 2, insetInlineStart: '55%' } : { ml: 'auto' }),
        minWidth: 18, px: 0.5, borderRadius: 9, bgcolor: 'primary.main', color: 'primary.contrastText', fontSize: 11, fontWeight: 600, lineHeight: '16px', textAlign: 'center', fontVariantNumeric: 'tabular-nums',
      }}
    >
      <span aria-hidden>{count > MOST ? `${MOST}+` : count}</span>
      <Box component="span" sx={HIDDEN}>，{count} 件待办</Box>
    </Box>
  );
}

// Not seen, still read out.
const HIDDEN = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const;
