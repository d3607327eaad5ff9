import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useColourMode } from './useColourMode';

/** Light or dark; until chosen, the machine's own setting holds. */
export function ThemeToggle() {
  const [mode, toggle] = useColourMode();
  const label = mode === 'dark' ? '换成浅色' : '换成深色';
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} onClick={toggle}>
        {mode === 'dark' ? <LightModeOutlined /> : <DarkModeOutlined />}
      </IconButton>
    </Tooltip>
  );
}
