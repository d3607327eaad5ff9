import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { LinkBase } from 'react-admin';
import { CountMark } from '../todos/CountMark';
import type { MenuEntry } from './menu';

interface MenuLinkProps {
  entry: MenuEntry;
  present: boolean;
  /** Only the icon is seen. */
  folded: boolean;
  /** What waits there. */
  count?: number;
}

/** One entry of the rail. */
export function MenuLink({ entry: { icon: Icon, label, to }, present, folded, count = 0 }: MenuLinkProps) {
  return (
    <Tooltip title={folded ? label : ''} placement="right">
      <ButtonBase
        component={LinkBase}
        to={to}
        aria-label={folded ? (count === 0 ? label : `${label}，${count} 件待办`) : undefined}
        aria-current={present ? 'page' : undefined}
        sx={{
          position: 'relative',
          display: 'flex',
          justifyContent: 'flex-start',
          gap: 1.5,
          height: 36,
          mx: 1,
          px: folded ? 1.25 : 1,
          borderRadius: 1,
          color: present ? 'primary.main' : 'text.primary',
          bgcolor: present ? 'tint.strong' : 'transparent',
          fontWeight: present ? 600 : 400,
          fontSize: 14,
          '& svg': { color: present ? 'primary.main' : 'text.secondary' },
          '&:hover': { bgcolor: present ? 'tint.strong' : 'tint.main' },
          '&.Mui-focusVisible': { outlineOffset: -2 },
        }}
      >
        <Icon />
        {!folded && (
          <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
            {label}
          </Box>
        )}
        <CountMark count={count} corner={folded} />
      </ButtonBase>
    </Tooltip>
  );
}
