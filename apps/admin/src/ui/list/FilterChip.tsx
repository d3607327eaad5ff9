import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import ButtonBase from '@mui/material/ButtonBase';
import type { MouseEvent } from 'react';

interface FilterChipProps {
  label: string;
  /** What is chosen, in words; null when nothing is. */
  chosen: string | null;
  onClick: (event: MouseEvent<HTMLElement>) => void;
  /** A menu opens, or the chip is a switch. */
  kind: 'menu' | 'toggle';
  open?: boolean;
}

/** A condition as a chip: outlined while open to all, tinted once it holds. */
export function FilterChip({ label, chosen, onClick, kind, open = false }: FilterChipProps) {
  const active = chosen !== null;
  return (
    <ButtonBase
      onClick={onClick}
      {...(kind === 'menu' ? { 'aria-haspopup': 'menu', 'aria-expanded': open } : { 'aria-pressed': active })}
      sx={{
        flexShrink: 0,
        height: 32,
        maxWidth: 280,
        px: 1.25,
        border: 1,
        borderColor: active ? 'primary.main' : 'divider',
        borderRadius: 1,
        bgcolor: active ? 'tint.strong' : 'background.paper',
        color: active ? 'primary.main' : 'text.primary',
        fontSize: 14,
        whiteSpace: 'nowrap',
        '&:hover': { bgcolor: active ? 'tint.strong' : 'tint.main' },
      }}
    >
      <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{active && kind === 'menu' ? `${label}：${chosen}` : label}</span>
      {kind === 'menu' && <ArrowDropDown sx={{ mr: -0.75 }} />}
    </ButtonBase>
  );
}
