import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Light } from '@portfolio/contracts';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { LightBadge } from '../ui/LightBadge';
import { rulePackWords, ruleWords } from './projectModel';

const SHOWN = 3;

/** The light with every reason, worst first, and the rule each one met. */
export function LightReasons({ light }: { light: Light }) {
  const [all, setAll] = useState(false);
  const shown = all ? light.reasons : light.reasons.slice(0, SHOWN);
  const pack = rulePackWords(light.rulePack);
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
            {shown.map((reason) => (
              <Box component="li" key={`${reason.code} ${reason.text}`} sx={{ overflowWrap: 'anywhere' }}>
                {reason.text}
                {ruleWords(reason) !== '' && <Quiet>（{ruleWords(reason)}）</Quiet>}
              </Box>
            ))}
          </Box>
        )}
        {light.reasons.length > SHOWN && (
          <Button data-screen onClick={() => setAll(!all)} aria-expanded={all} sx={{ ml: -1.5 }}>
            {all ? '收起' : `查看全部 ${light.reasons.length} 条原因`}
          </Button>
        )}
        {pack !== null && (
          <Box>
            <Quiet>依据{pack}，按已冻结的基线判定，不看预计日期；节假日未公布，工作日按周一至周五计</Quiet>
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
