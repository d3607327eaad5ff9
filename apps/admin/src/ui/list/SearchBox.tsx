import Search from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { useFilter } from './useFilter';

const PAUSE_MS = 350;

/** Search by Chinese substring or code. `/` goes to it; while an input method composes, nothing is searched. */
export function SearchBox({ placeholder, source = 'q' }: { placeholder: string; source?: string }) {
  const [value, set] = useFilter(source);
  // What is being typed; null when the filter itself is shown.
  const [draft, setDraft] = useState<string | null>(null);
  const [composing, setComposing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useSlash(input);

  useEffect(() => {
    if (draft === null || composing || draft.trim() === (value ?? '')) return undefined;
    const timer = setTimeout(() => set(draft.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  });

  const apply = () => {
    if (draft !== null && draft.trim() !== (value ?? '')) set(draft.trim());
    setDraft(null);
  };
  return (
    <TextField
      inputRef={input}
      type="search"
      margin="none"
      placeholder={placeholder}
      value={draft ?? (typeof value === 'string' ? value : '')}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) apply();
      }}
      slotProps={{
        htmlInput: { 'aria-label': `搜索${placeholder}`, 'aria-keyshortcuts': '/', enterKeyHint: 'search', onCompositionStart: () => setComposing(true), onCompositionEnd: () => setComposing(false) },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search />
            </InputAdornment>
          ),
        },
      }}
      sx={{ flex: { xs: 1, sm: 'none' }, width: { xs: 'auto', sm: 264 }, '& .MuiInputBase-root': { height: 32 } }}
    />
  );
}

function useSlash(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null;
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [input]);
}
