import Box from '@mui/material/Box';
import type { CoverageBox, CoverageProgramme } from '@portfolio/contracts';
import { memo } from 'react';
import { listLink } from '../ui/list/listLink';
import { asPrinted, needsHeading } from './coverageModel';
import { MarginFigure } from './MarginFigure';
import { workHref } from './useCoverageState';
import { WorkLink } from './WorkLink';

interface PrintedParagraphProps {
  box: CoverageBox;
  programme: CoverageProgramme;
  hits: ReadonlySet<string> | null;
  /** The chosen work, where it is one of this programme. */
  chosen: string | null;
  /** Address of the view; see `workHref`. */
  address: string;
}

/** A programme's paragraph, every named work a link. What the plan does not print (a second reading of the same words) stands under it. Drawn anew only when something of it changes. */
export const PrintedParagraph = memo(function PrintedParagraph({ box, programme, hits, chosen, address }: PrintedParagraphProps) {
  const { heading, runs, unprinted } = asPrinted(programme);
  const items = new Map(programme.items.map((item) => [item.id, item]));
  const link = (id: string) => ({ href: workHref(address, id), present: chosen === id, hit: hits === null ? null : hits.has(id) });
  return (
    <Box component="section" aria-label={programme.title} data-keep sx={{ display: 'flex', gap: 2, py: 0.5 }}>
      <Box sx={{ flex: 1, minWidth: 0, fontSize: 15, lineHeight: '30px', overflowWrap: 'anywhere' }}>
        {needsHeading(box, programme) && (
          <Box component="h3" data-verbatim sx={{ m: 0, fontSize: 15, fontWeight: 600 }}>
            {programme.number !== null && `${programme.number}. `}
            {programme.title}
          </Box>
        )}
        <Box component="p" data-verbatim sx={{ m: 0 }}>
          {heading !== null && <strong style={{ fontWeight: 600 }}>{heading}</strong>}
          {runs.map(({ text, itemId }, index) => {
            const item = itemId === null ? undefined : items.get(itemId);
            return item === undefined ? <span key={index}>{text}</span> : <WorkLink key={index} item={item} text={text} {...link(item.id)} />;
          })}
        </Box>
        {unprinted.length > 0 && (
          <Box component="p" sx={{ m: 0, fontSize: 13, color: 'text.secondary' }}>
            同一处文字另读作：
            {unprinted.map((item, index) => (
              <span key={item.id}>
                {index > 0 && '；'}
                <WorkLink item={item} text={item.name} {...link(item.id)} />
              </span>
            ))}
          </Box>
        )}
      </Box>
      <Box sx={{ width: 40, pt: '5px', textAlign: 'right' }}>
        <MarginFigure covered={programme.covered} total={programme.total} to={listLink('projects', { programmeId: programme.id })} what={programme.title} />
      </Box>
    </Box>
  );
});
