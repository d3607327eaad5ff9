import Box from '@mui/material/Box';
import { Section } from '../ui/Section';
import { TextLink } from '../ui/TextLink';
import { TwoLine } from '../ui/TwoLine';
import type { DoneDuty } from './dutyModel';

/** What the server took in this sitting, and how; from there it can still be taken back. */
export function DoneList({ done }: { done: readonly DoneDuty[] }) {
  if (done.length === 0) return null;
  return (
    <Section title={`刚才提交 ${done.length} 项`}>
      <Box component="ul" aria-live="polite" aria-label="刚才提交的填报" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {done.map(({ key, filingId, name, words }) => (
          <Box component="li" key={key} sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <TwoLine primary={name} secondary={words} />
            </Box>
            <TextLink to={`/filings/${filingId}/show`} aria-label={`查看或撤回：${name}`}>查看或撤回</TextLink>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
