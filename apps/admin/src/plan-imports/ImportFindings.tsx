import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { PlanWarning } from '@portfolio/contracts';
import { useState } from 'react';
import { Section } from '../ui/Section';

const SHOWN = 3;
/** Said above everything else; see ImportNotice. */
const ABOUT_THE_WHOLE = new Set(['same_text', 'no_item_changes']);

/** What the parser says about the text as a whole, each with its line; doubts about one work stand at its row. */
export function ImportFindings({ findings }: { findings: readonly PlanWarning[] }) {
  const [all, setAll] = useState(false);
  const told = findings.filter(({ code }) => !ABOUT_THE_WHOLE.has(code));
  if (told.length === 0) return null;
  const shown = all ? told : told.slice(0, SHOWN);
  return (
    <Section title="对全文的解析意见" aside={<Box sx={{ color: 'text.secondary' }}>{told.length} 条</Box>}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map(({ line, message }, index) => (
          <Box component="li" key={index} sx={{ display: 'flex', gap: 2, px: 1.5, py: 0.5, fontSize: 13, lineHeight: '20px', borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
            <Box sx={{ flexShrink: 0, width: 72, color: 'text.secondary' }}>第 {line} 行</Box>
            <Box data-verbatim sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {message}
            </Box>
          </Box>
        ))}
      </Box>
      {told.length > SHOWN && (
        <Button onClick={() => setAll(!all)} aria-expanded={all} sx={{ m: 0.5 }}>
          {all ? '收起' : `显示全部 ${told.length} 条`}
        </Button>
      )}
    </Section>
  );
}
