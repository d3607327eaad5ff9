import Button from '@mui/material/Button';

/** First stop of the Tab key: over the head and the menu straight to the page. Not an anchor, for the address after `#` is the page's own. */
export function SkipLink() {
  return (
    <Button variant="contained" onClick={() => document.getElementById('main-content')?.focus()} data-screen sx={{ position: 'fixed', left: 8, top: -64, zIndex: 'tooltip', '&:focus': { top: 8 } }}>
      跳到正文
    </Button>
  );
}
