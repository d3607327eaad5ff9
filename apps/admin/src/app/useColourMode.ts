import { useTheme as useMuiTheme } from '@mui/material/styles';
import { useTheme } from 'react-admin';
import type { Mode } from './palette';

/** The colour mode on the screen and how to change it; the choice is kept in this browser. */
export function useColourMode(): [mode: Mode, toggle: () => void] {
  const mode = useMuiTheme().palette.mode;
  const [, setTheme] = useTheme();
  return [mode, () => setTheme(mode === 'dark' ? 'light' : 'dark')];
}
