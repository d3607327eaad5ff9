import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import MenuItem from '@mui/material/MenuItem';
import MenuList from '@mui/material/MenuList';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { FilterChip } from './FilterChip';
import { chosenWords } from './choices';
import type { Choice } from './choices';
import type { FilterField } from './ListFilters';
import { useFilter } from './useFilter';

/** With more choices than this one has to be able to type. */
const SEARCHABLE = 10;

/** A condition with its possible values: 全部 or one, with `multiple` several. */
export function FilterMenu({ field, choices }: { field: FilterField; choices: readonly Choice[] }) {
  const [value, set] = useFilter(field.source);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [typed, setTyped] = useState('');
  const chosen = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as Choice['id'][];
  const close = () => {
    setAnchor(null);
    setTyped('');
  };
  const pick = (id: Choice['id']) => {
    if (field.multiple === true) return set(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
    set(id);
    close();
  };
  const shown = choices.filter(({ name }) => name.includes(typed.trim()));
  return (
    <>
      <FilterChip kind="menu" label={field.label} open={anchor !== null} chosen={chosen.length === 0 ? null : chosenWords(chosen, choices)} onClick={(event) => setAnchor(event.currentTarget)} />
      <Popover open={anchor !== null} anchorEl={anchor} onClose={close} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}>
        {choices.length > SEARCHABLE && (
          <Box sx={{ px: 1.5, pt: 1 }}>
            <TextField value={typed} onChange={(event) => setTyped(event.target.value)} placeholder="输入名称查找" margin="none" autoFocus slotProps={{ htmlInput: { 'aria-label': `查找${field.label}` } }} />
          </Box>
        )}
        <MenuList aria-label={field.label} autoFocus={choices.length <= SEARCHABLE} sx={{ maxHeight: 360, overflowY: 'auto', minWidth: 160 }}>
          {typed === '' && (
            <MenuItem selected={chosen.length === 0} onClick={() => (set(undefined), close())}>
              全部
            </MenuItem>
          )}
          {shown.map(({ id, name }) => (
            <MenuItem key={String(id)} selected={field.multiple !== true && chosen.includes(id)} onClick={() => pick(id)} aria-checked={field.multiple === true ? chosen.includes(id) : undefined} role={field.multiple === true ? 'menuitemcheckbox' : 'menuitem'}>
              {field.multiple === true && <Checkbox checked={chosen.includes(id)} tabIndex={-1} size="small" sx={{ p: 0, mr: 1 }} slotProps={{ input: { 'aria-hidden': true } }} />}
              {name}
            </MenuItem>
          ))}
        </MenuList>
      </Popover>
    </>
  );
}
