import { ThemeProvider } from '@mui/material/styles';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';

/** Around a table with selectable rows: react-admin names the box around each checkbox, a screen reader needs the name on the checkbox itself. */
export function NamedCheckboxes({ children }: { children: ReactNode }) {
  return <ThemeProvider theme={withNames}>{children}</ThemeProvider>;
}

const SLOTS = { root: { 'aria-label': undefined }, input: { 'aria-label': '选择此行' } };

function withNames(theme: Theme): Theme {
  return { ...theme, components: { ...theme.components, MuiCheckbox: { ...theme.components?.MuiCheckbox, defaultProps: { slotProps: SLOTS } } } };
}
