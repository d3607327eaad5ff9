import type { CircularDraft } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { useApi } from '../app/useApi';
import { DateText } from '../ui/DateText';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Section';
import { TextLink } from '../ui/TextLink';

const LATEST = { range: '[0,49]' };

/** 草稿: what 督查室 has begun and not yet published; nothing where there is none. */
export function DraftLines() {
  const query = useApi<CircularDraft[]>('/circular-drafts', { query: LATEST });
  return (
    <Loaded query={query} skeleton={null}>
      {(drafts) =>
        drafts.length === 0 ? null : (
          <Section title="草稿" aside={`${drafts.length} 份`}>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {drafts.map((draft) => (
                <Box component="li" key={draft.id} sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
                  <TextLink to={`/circular-drafts/${draft.id}/show`}>
                    <DateText value={draft.from} />至<DateText value={draft.to} />
                    {draft.correctsNumber !== null && `（更正${draft.correctsNumber}）`}
                  </TextLink>
                  <Box component="span" sx={{ ml: 1, color: 'text.secondary' }}>
                    {draft.draftedBy}起草
                  </Box>
                </Box>
              ))}
            </Box>
          </Section>
        )
      }
    </Loaded>
  );
}
