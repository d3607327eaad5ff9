import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { LightExplanation, ProjectDetail } from '@portfolio/contracts';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../app/useApi';
import { ruleWords } from '../rule-packs/rulePackModel';
import { useSession } from '../app/useSession';
import { CalendarMark } from '../ui/CalendarMark';
import { LightBadge } from '../ui/LightBadge';
import { TextLink } from '../ui/TextLink';

const SHOWN = 3;

/** The light with every reason, worst first, the rule each one met, and what a good reason has lifted. */
export function LightReasons({ project: { id, light } }: { project: ProjectDetail }) {
  const [all, setAll] = useState(false);
  const { data: explanation } = useApi<LightExplanation>(`/projects/${id}/light`);
  const today = useSession()?.today ?? null;
  const shown = all ? light.reasons : light.reasons.slice(0, SHOWN);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 2 }}>
      <Box sx={{ fontWeight: 600 }}>
        <LightBadge colour={light.colour} />
      </Box>
      <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
        {light.reasons.length === 0 ? (
          <Box sx={{ color: 'text.secondary' }}>还没有计算，每天零点过后自动计算。</Box>
        ) : (
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {shown.map((reason) => {
              const rule = ruleWords(reason, explanation?.dimensions ?? []);
              return (
                <Box component="li" key={`${reason.code} ${reason.text}`} sx={{ overflowWrap: 'anywhere', ...(reason.exemptedUntil !== undefined && { color: 'text.secondary' }) }}>
                  {reason.text}
                  {rule !== '' && reason.exemptedUntil === undefined && <Quiet>（{rule}）</Quiet>}
                </Box>
              );
            })}
          </Box>
        )}
        {light.reasons.length > SHOWN && (
          <Button data-screen onClick={() => setAll(!all)} aria-expanded={all} sx={{ ml: -1.5 }}>
            {all ? '收起' : `查看全部 ${light.reasons.length} 条原因`}
          </Button>
        )}
        {explanation !== undefined && (
          <Box>
            <Quiet>
              {explanation.periods > 1 && `已连续 ${explanation.periods} 周；`}依据<TextLink to={`/rule-packs/${encodeURIComponent(explanation.pack.id)}/show`}>{explanation.pack.name}</TextLink>，按已冻结的基线判定，不看预计日期
            </Quiet>{' '}
            {today !== null && <CalendarMark from={today} to={today} />}
          </Box>
        )}
      </Box>
    </Box>
  );
}

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Box component="span" sx={{ fontSize: 12, color: 'text.secondary' }}>
      {children}
    </Box>
  );
}
